package org.fovea.cli.importing;

import java.util.List;
import java.util.Map;
import org.fovea.cli.usage.Given;
import org.fovea.detections.tasks.Deadlines;
import org.fovea.json.Nearest;

/** What may be typed after {@code --deadline}. */
final class DeadlineOption {

    private static final String NEXT_FRAME = "next-frame";
    private static final String COLLISION = "ttc";
    private static final String STANDARD_CAPS = "50ms..1s";
    private static final String EXAMPLES =
            "100ms, person=150ms,car=100ms, next-frame, ttc or ttc:50ms..1s";
    private static final long STANDARD = 100_000; // us

    private DeadlineOption() {}

    static Deadlines of(Given given) {
        String text = given.text();
        if (text.equals(NEXT_FRAME)) return new Deadlines.NextFrame();
        if (text.equals(COLLISION)) return collision(new Given(given.option(), STANDARD_CAPS));
        if (text.startsWith(COLLISION + ":"))
            return collision(new Given(given.option(), text.substring(COLLISION.length() + 1)));
        if (text.contains("=")) {
            var pairs = Pairs.of(given, "person=150ms,car=100ms", DeadlineOption::micros);
            return new Deadlines.ByClass(pairs.classes(), pairs.others().orElse(STANDARD));
        }
        var near = Nearest.question(text, List.of(NEXT_FRAME, COLLISION));
        if (!near.isEmpty()) throw given.wrong(EXAMPLES, near);
        return new Deadlines.ByClass(Map.of(), micros(given));
    }

    private static Deadlines collision(Given caps) {
        String[] ends = caps.text().split("\\.\\.", -1);
        if (ends.length != 2) throw caps.wrong("ttc:LEAST..MOST, as in ttc:50ms..1s", "");
        long least = micros(new Given(caps.option(), ends[0]));
        long most = micros(new Given(caps.option(), ends[1]));
        if (least > most) throw caps.wrong("the lesser time first, as in ttc:50ms..1s", "");
        return new Deadlines.TimeToCollision(least, most);
    }

    private static long micros(Given given) {
        long micros = given.duration().toNanos() / 1_000;
        if (micros > 0) return micros;
        throw given.wrong("a time above 0, as in " + EXAMPLES, "");
    }
}
