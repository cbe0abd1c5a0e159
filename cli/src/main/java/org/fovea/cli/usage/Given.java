package org.fovea.cli.usage;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.input.Text;
import org.fovea.json.Nearest;

/**
 * What was typed after an option.
 *
 * @param option as typed, for messages: {@code "--seed"}
 */
public record Given(String option, String text) {

    private static final int LONGEST_NUMBER = 20;
    private static final BigDecimal PERCENT = new BigDecimal(10_000); // in millionths
    private static final BigDecimal ONE = new BigDecimal(1_000_000); // in millionths

    /** Units of time, in us; longer names first, so that {@code ms} is not read as {@code s}. */
    private static final List<Map.Entry<String, Long>> UNITS =
            List.of(
                    Map.entry("ms", 1_000L),
                    Map.entry("s", 1_000_000L),
                    Map.entry("m", 60_000_000L),
                    Map.entry("h", 3_600_000_000L));

    private static final BigDecimal LONGEST =
            new BigDecimal(9_000_000_000_000L); // us, as times in files

    /** What stands between commas, each as if it had been typed alone. */
    public Stream<Given> split() {
        return Arrays.stream(text.split(",", -1)).map(part -> new Given(option, part.strip()));
    }

    /** A length of time, for instance {@code 250ms}, {@code 10s} or {@code 5m}. */
    public Duration duration() {
        for (var unit : UNITS) {
            if (!text.endsWith(unit.getKey())) continue;
            var micros =
                    number(text.substring(0, text.length() - unit.getKey().length()))
                            .map(number -> number.multiply(BigDecimal.valueOf(unit.getValue())))
                            .filter(number -> number.compareTo(LONGEST) <= 0);
            if (micros.isPresent()) return Duration.ofNanos(1_000L * micros.get().longValue());
            break;
        }
        boolean bare = number(text).isPresent();
        throw wrong(
                "a duration such as 250ms, 10s or 5m", bare ? "did you mean " + text + "s?" : "");
    }

    /** A share of one in millionths: {@code 1%} or {@code 0.01}. */
    public int share() {
        boolean percent = text.endsWith("%");
        var number = number(percent ? text.substring(0, text.length() - 1) : text);
        var millionths =
                number.map(value -> value.multiply(percent ? PERCENT : ONE))
                        .filter(value ->
                                value.compareTo(ONE) <= 0
                                        && value.stripTrailingZeros().scale() <= 0);
        boolean ambiguous =
                !percent && number.isPresent() && number.get().compareTo(BigDecimal.ONE) >= 0;
        if (millionths.isPresent() && !ambiguous) return millionths.get().intValue();
        throw wrong(
                "a share such as 1% or 0.01, at most 4 places of a percent",
                ambiguous ? "did you mean " + text + "%?" : "");
    }

    /** A decimal from 0. */
    public double decimal(int most) {
        return number(text)
                .filter(number -> number.compareTo(BigDecimal.valueOf(most)) <= 0)
                .orElseThrow(() -> wrong("a decimal from 0 to " + most, ""))
                .doubleValue();
    }

    /** An integer. */
    public long integer(long least, long most) {
        try {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) return value;
        } catch (NumberFormatException refused) {
            // answered below, as numbers out of range are
        }
        throw wrong("an integer from " + least + " to " + most, "");
    }

    /** One of the known names. */
    public String oneOf(String kind, Collection<String> known) {
        if (known.contains(text)) return text;
        throw wrong(kind + ": one of " + String.join(", ", known), Nearest.question(text, known));
    }

    /** What was typed is not what may stand there. */
    public WrongUsage wrong(String expected, String hint) {
        return new WrongUsage(option + " " + Text.escaped(text), expected, hint);
    }

    private static Optional<BigDecimal> number(String digits) {
        boolean plain = !digits.isEmpty() && digits.length() <= LONGEST_NUMBER;
        int points = 0;
        for (int i = 0; i < digits.length() && plain; i++) {
            char c = digits.charAt(i);
            if (c == '.') points++;
            else plain = c >= '0' && c <= '9';
        }
        boolean edges = digits.startsWith(".") || digits.endsWith(".");
        return plain && points <= 1 && !edges
                ? Optional.of(new BigDecimal(digits))
                : Optional.empty();
    }
}
