package org.fovea.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.fovea.instance.Limits;
import org.fovea.instance.Scale;
import org.fovea.instance.Utility;

/** Well-formed schedules of every shape, drawn from a seed; they keep no rule but the form. */
final class AnySchedule {

    private static final List<String> TEXTS =
            List.of("a", "b c", "\u00f6\ud83d\ude00", "\"q\"", "\u202e\u001b", "\n");

    private final SplittableRandom random;

    AnySchedule(long seed) {
        random = new SplittableRandom(seed);
    }

    Schedule next() {
        return new Schedule(
                text(),
                maybe() ? Optional.of("0123456789abcdef".repeat(4)) : Optional.empty(),
                maybe() ? Optional.of(provenance()) : Optional.empty(),
                list(this::input, 0),
                list(this::launch, 0),
                list(this::text, 0));
    }

    private Provenance provenance() {
        return new Provenance(
                text(),
                List.of(Status.values()).get(random.nextInt(Status.values().length)),
                utility(),
                utility(),
                words(),
                count(),
                maybe() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty(),
                maybe() ? OptionalInt.of(random.nextInt(1, 64)) : OptionalInt.empty(),
                count(),
                maybe() ? Optional.of(maybe()) : Optional.empty(),
                words(),
                words());
    }

    private Optional<Utility> utility() {
        if (maybe()) return Optional.empty();
        return Optional.of(
                new Utility(
                        maybe() ? Long.MAX_VALUE : random.nextLong(1L << random.nextInt(1, 62))));
    }

    private Input input() {
        return new Input("i" + random.nextInt(100), text(), list(this::placement, 1));
    }

    private Placement placement() {
        var scale = new Scale(random.nextInt(1, 10_001));
        return switch (random.nextInt(3)) {
            case 0 -> new Placement.Crop(text());
            case 1 -> new Placement.InVolume(text(), scale);
            default ->
                    new Placement.OnCanvas(
                            text(), scale, random.nextInt(100), maybe() ? 0 : Integer.MAX_VALUE);
        };
    }

    private Launch launch() {
        return new Launch(
                random.nextLong(Limits.TIME + 1),
                random.nextLong(),
                text(),
                random.nextInt(),
                list(this::text, 0));
    }

    private <E> List<E> list(java.util.function.Supplier<E> element, int least) {
        var list = new ArrayList<E>();
        for (int i = least + random.nextInt(4); i > 0; i--) list.add(element.get());
        return list;
    }

    private OptionalLong count() {
        return maybe() ? OptionalLong.of(random.nextLong(Long.MAX_VALUE)) : OptionalLong.empty();
    }

    private Optional<String> words() {
        return maybe() ? Optional.of(text()) : Optional.empty();
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size())) + random.nextInt(10);
    }

    private boolean maybe() {
        return random.nextBoolean();
    }
}
