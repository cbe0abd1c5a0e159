package org.fovea.cli.results;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.scenario.Knob;
import org.fovea.scenario.Scenario;

/**
 * What {@code generate --describe} tells of a scenario.
 *
 * @param assumptions what no knob sets, and where it comes from
 */
public record Documented(String scenario, String summary, String assumptions, List<Row> knobs)
        implements Result {

    private static final int WIDTH = 100; // columns
    private static final String KNOB_INDENT = " ".repeat(14);

    /** What kind of value a knob takes. */
    public enum Kind {
        /** A decimal. */
        NUMBER,
        /** An integer. */
        COUNT,
        /** A word. */
        CHOICE
    }

    /**
     * A knob.
     *
     * @param standard absent where the scenario decides as the meaning says
     * @param range least and most of a number, or the words
     */
    public record Row(
            String name,
            Kind kind,
            Optional<String> standard,
            String unit,
            List<String> range,
            String meaning,
            String source) {

        static Row of(Knob knob) {
            return switch (knob) {
                case Knob.Number number ->
                        of(knob, Kind.NUMBER, List.of(number.least(), number.most()));
                case Knob.Count count ->
                        of(knob, Kind.COUNT, List.of(count.least() + "", count.most() + ""));
                case Knob.Choice choice -> of(knob, Kind.CHOICE, choice.words());
            };
        }

        private static Row of(Knob knob, Kind kind, List<String> range) {
            return new Row(
                    knob.name(),
                    kind,
                    knob.standard(),
                    knob.unit(),
                    range,
                    knob.meaning(),
                    knob.source());
        }

        /** For instance {@code 33.333 ms (0.001 to 10000 ms)}. */
        private String values() {
            String end = unit.isEmpty() ? "" : " " + unit;
            String ends = String.join(kind == Kind.CHOICE ? " or " : " to ", range);
            return standard.map(value -> value + end + " ").orElse("") + "(" + ends + end + ")";
        }
    }

    private static final Form<Row> ROW =
            Structure.of(
                    "knob",
                    fields -> {
                        var name = fields.required("name", Scalars.text(), Row::name);
                        var kind = fields.required("kind", Scalars.constant(Kind.class), Row::kind);
                        var standard = fields.optional("standard", Scalars.text(), Row::standard);
                        var unit = fields.orElse("unit", Scalars.text(), "", Row::unit);
                        var range =
                                fields.required(
                                        "range",
                                        Listing.of("values", Scalars.text(), 1, Integer.MAX_VALUE),
                                        Row::range);
                        var meaning = fields.required("meaning", Scalars.text(), Row::meaning);
                        var source = fields.required("source", Scalars.text(), Row::source);
                        return values ->
                                new Row(
                                        values.of(name),
                                        values.of(kind),
                                        values.of(standard),
                                        values.of(unit),
                                        values.of(range),
                                        values.of(meaning),
                                        values.of(source));
                    });

    public Documented {
        knobs = List.copyOf(knobs);
    }

    /** Of a scenario. */
    public static Documented of(Scenario scenario) {
        return new Documented(
                scenario.name(),
                scenario.summary(),
                scenario.assumptions(),
                scenario.knobs().stream().map(Row::of).toList());
    }

    /** Its document. */
    public static Format<Documented> format() {
        return Head.format(
                "What generate --describe prints under --json",
                Structure.onePerLine(
                        "documented",
                        fields -> {
                            Head.of(fields, Documented::exit);
                            var scenario =
                                    fields.required(
                                            "scenario", Scalars.text(), Documented::scenario);
                            var summary =
                                    fields.required("summary", Scalars.text(), Documented::summary);
                            var assumptions =
                                    fields.required(
                                            "assumptions", Scalars.text(), Documented::assumptions);
                            var knobs =
                                    fields.required(
                                            "knobs",
                                            Listing.of("knobs", ROW, 0, Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Documented::knobs);
                            return values ->
                                    new Documented(
                                            values.of(scenario),
                                            values.of(summary),
                                            values.of(assumptions),
                                            values.of(knobs));
                        }));
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        var text = new StringBuilder();
        wrap(text, "", scenario + ": " + summary);
        if (!assumptions.isEmpty()) wrap(text, "  ", assumptions);
        text.append("knobs, set by --param NAME=VALUE\n");
        for (var knob : knobs) {
            text.append("  ").append(knob.name());
            text.append(" ".repeat(Math.max(1, KNOB_INDENT.length() - 2 - knob.name().length())));
            text.append(knob.values()).append('\n');
            wrap(text, KNOB_INDENT, knob.meaning());
            wrap(text, KNOB_INDENT, "source: " + knob.source());
        }
        return text.toString();
    }

    /** Words in lines of at most {@link #WIDTH} columns. */
    private static void wrap(StringBuilder text, String indent, String words) {
        int column = 0;
        for (String word : words.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append('\n');
                column = 0;
            }
            String before = column == 0 ? indent : " ";
            text.append(before).append(word);
            column += before.length() + word.length();
        }
        text.append('\n');
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
