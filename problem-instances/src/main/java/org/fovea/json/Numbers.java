package org.fovea.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonToken;

/**
 * Forms of numbers. Their text is checked before it is converted; nothing passes through binary
 * floating point.
 */
public final class Numbers {

    private static final int LONG_DIGITS = 18; // every integer of so many digits fits a long
    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000_000);

    private Numbers() {}

    /** An integer from {@code least} to {@code most}. */
    public static Form<Long> integer(long least, long most) {
        return new Whole(least, most, "an integer" + range(least, most), false);
    }

    /** An integer from {@code least} to {@code most} that fits an int. */
    public static Form<Integer> integer(int least, int most) {
        return integer((long) least, (long) most).as(Math::toIntExact, Integer::longValue);
    }

    /** A time in integer microseconds; advises whoever writes seconds. */
    public static Form<Long> microseconds(long least, long most) {
        return new Whole(least, most, "integer microseconds" + range(least, most), true);
    }

    /**
     * A decimal with a fixed number of places, in any notation.
     *
     * @param limits what may stand here; places are counted on the value
     * @param of makes the value of a plain decimal without trailing zeros
     */
    public static <T> Form<T> decimal(Limits limits, Function<String, T> of) {
        return new Decimal(limits).as(of, Object::toString);
    }

    /**
     * The decimals from {@code least} to {@code most}, themselves excluded where {@code above} says
     * so, with at most {@code places} places.
     */
    public record Limits(String least, boolean above, String most, int places) {

        String expected() {
            String from = above ? "above " + least : "from " + least;
            String to = above ? ", at most " + most + "," : " to " + most;
            return "a decimal " + from + to + " with at most " + places + " places";
        }

        private boolean admits(BigDecimal value) {
            int low = value.compareTo(new BigDecimal(least));
            return value.scale() <= places
                    && (above ? low > 0 : low >= 0)
                    && value.compareTo(new BigDecimal(most)) <= 0;
        }
    }

    private static String range(long least, long most) {
        if (least == Long.MIN_VALUE && most == Long.MAX_VALUE) return "";
        if (most == Long.MAX_VALUE) return " of at least " + least;
        return " from " + least + " to " + most;
    }

    private static final class Whole extends Form<Long> {

        private final long least;
        private final long most;
        private final String expected;
        private final boolean time;

        Whole(long least, long most, String expected, boolean time) {
            this.least = least;
            this.most = most;
            this.expected = expected;
            this.time = time;
        }

        @Override
        Optional<Long> read(Reading in) {
            if (in.token() == JsonToken.VALUE_NUMBER_INT) {
                var value = in.integer(LONG_DIGITS);
                if (value.isPresent() && value.getAsLong() >= least && value.getAsLong() <= most)
                    return Optional.of(value.getAsLong());
                in.refuse(expected, "");
            } else if (in.token() == JsonToken.VALUE_NUMBER_FLOAT) {
                in.refuse(expected, repair(in.text()));
            } else {
                boolean quoted =
                        in.token() == JsonToken.VALUE_STRING && in.text().matches("-?[0-9]{1,18}");
                in.refuse(expected, quoted ? "write " + in.text() + " without quotes" : "");
            }
            return Optional.empty();
        }

        /** The integer that was probably meant: 64 for 64.0 and 6.4e1, 500000 us for 0.5 s. */
        private String repair(String text) {
            var value = Digits.parse(text);
            if (value.isEmpty()) return "";
            if (value.get().scale() <= 0) return "write " + value.get().toPlainString();
            var micros = value.get().multiply(SECOND).stripTrailingZeros();
            if (!time) return "";
            return "times are integer microseconds: "
                    + (micros.scale() <= 0
                            ? text + " s is " + micros.toPlainString()
                            : "write no fraction");
        }

        @Override
        void write(Long value, Writing out) {
            out.integer(value);
        }

        @Override
        String expected() {
            return expected;
        }

        @Override
        Map<String, Object> schema(Map<String, Object> definitions) {
            var schema = Schema.of("type", "integer");
            if (least != Long.MIN_VALUE) schema.put("minimum", least);
            if (most != Long.MAX_VALUE) schema.put("maximum", most);
            return schema;
        }
    }

    private static final class Decimal extends Form<String> {

        private final Limits limits;

        Decimal(Limits limits) {
            this.limits = limits;
        }

        @Override
        Optional<String> read(Reading in) {
            if (!in.number()) {
                boolean quoted =
                        in.token() == JsonToken.VALUE_STRING
                                && in.text().matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
                in.refuse(
                        limits.expected(), quoted ? "write " + in.text() + " without quotes" : "");
                return Optional.empty();
            }
            var value = Digits.parse(in.text()).filter(limits::admits);
            if (value.isEmpty()) in.refuse(limits.expected(), "");
            return value.map(BigDecimal::toPlainString);
        }

        @Override
        void write(String value, Writing out) {
            out.number(value);
        }

        @Override
        String expected() {
            return limits.expected();
        }

        @Override
        Map<String, Object> schema(Map<String, Object> definitions) {
            return Schema.of(
                    "type",
                    "number",
                    limits.above() ? "exclusiveMinimum" : "minimum",
                    new BigDecimal(limits.least()),
                    "maximum",
                    new BigDecimal(limits.most()),
                    "multipleOf",
                    Digits.unit(limits.places()));
        }
    }
}
