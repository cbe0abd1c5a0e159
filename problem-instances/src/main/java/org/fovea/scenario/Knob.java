package org.fovea.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.json.Nearest;

/** One thing about a scenario that can be set, and where its standard value comes from. */
public sealed interface Knob {

    /** As typed before {@code =}. */
    String name();

    /** What its value counts, for instance {@code ms}; empty for a bare number or a word. */
    String unit();

    /** What it does: the formula that it enters. */
    String meaning();

    /** Where the standard value and the formula come from; {@code assumed} where nobody says. */
    String source();

    /**
     * The value where nothing is set; empty where the scenario then decides as its meaning says.
     */
    Optional<String> standard();

    /** The value in its one spelling; throws {@link InvalidValue} where it is none. */
    String value(String typed);

    /**
     * A decimal.
     *
     * @param unit for instance {@code ms}; empty for a bare number
     * @param least and {@code most}: both included
     */
    record Number(
            String name,
            String unit,
            String least,
            String most,
            Optional<String> standard,
            String meaning,
            String source)
            implements Knob {

        private static final int LONGEST = 20;
        private static final int PLACES = 6;

        /** A number with a standard value. */
        public static Number of(
                String name,
                String unit,
                String range,
                String standard,
                String meaning,
                String source) {
            var ends = range.split("\\.\\.", -1);
            return new Number(name, unit, ends[0], ends[1], Optional.of(standard), meaning, source);
        }

        @Override
        public String value(String typed) {
            String expected =
                    "a decimal from %s to %s%s with at most %d places"
                            .formatted(least, most, unit.isEmpty() ? "" : " " + unit, PLACES);
            if (!typed.matches("[0-9]{1," + LONGEST + "}(\\.[0-9]{1,20})?"))
                throw refused(name, typed, expected, "");
            var value = new BigDecimal(typed).stripTrailingZeros();
            boolean inside =
                    value.compareTo(new BigDecimal(least)) >= 0
                            && value.compareTo(new BigDecimal(most)) <= 0
                            && value.scale() <= PLACES;
            if (!inside) throw refused(name, typed, expected, "");
            return value.toPlainString();
        }
    }

    /**
     * An integer.
     *
     * @param unit for instance {@code px}; empty for a bare number
     * @param least and {@code most}: both included
     */
    record Count(
            String name,
            String unit,
            int least,
            int most,
            Optional<String> standard,
            String meaning,
            String source)
            implements Knob {

        private static final int LONGEST = 9; // digits: every such number fits an int

        /** An integer with a standard value. */
        public static Count of(
                String name,
                String unit,
                String range,
                String standard,
                String meaning,
                String source) {
            var ends = range.split("\\.\\.", -1);
            return new Count(
                    name,
                    unit,
                    Integer.parseInt(ends[0]),
                    Integer.parseInt(ends[1]),
                    Optional.of(standard),
                    meaning,
                    source);
        }

        @Override
        public String value(String typed) {
            if (typed.matches("[0-9]{1," + LONGEST + "}")) {
                int value = Integer.parseInt(typed);
                if (value >= least && value <= most) return Integer.toString(value);
            }
            String end = unit.isEmpty() ? "" : " " + unit;
            throw refused(
                    name, typed, "an integer from %d to %d%s".formatted(least, most, end), "");
        }
    }

    /**
     * One of several words.
     *
     * @param leading whether it is so much of the scenario that names of instances always tell it
     */
    record Choice(String name, List<String> words, boolean leading, String meaning, String source)
            implements Knob {

        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public String unit() {
            return "";
        }

        /** The first word. */
        @Override
        public Optional<String> standard() {
            return Optional.of(words.getFirst());
        }

        @Override
        public String value(String typed) {
            if (words.contains(typed)) return typed;
            throw refused(
                    name,
                    typed,
                    "one of " + String.join(", ", words),
                    Nearest.question(typed, words));
        }
    }

    private static InvalidValue refused(String name, String found, String expected, String hint) {
        return new InvalidValue(List.of(new Flaw(name, Text.escaped(found), expected, hint)));
    }
}
