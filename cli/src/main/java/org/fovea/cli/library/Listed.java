package org.fovea.cli.library;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.fovea.cli.results.AgainstBest;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Figures;
import org.fovea.cli.results.Head;
import org.fovea.cli.results.Printable;
import org.fovea.cli.results.Result;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.library.BestKnown;
import org.fovea.library.Entry;
import org.fovea.library.Family;
import org.fovea.solving.ProvenBound;

/** The instances of a library, with what is known of each. */
public record Listed(List<Shelf> families) implements Result {

    private static final int MILLION = 1_000_000;
    private static final String NONE = "-";
    private static final List<String> COLUMNS =
            List.of("instance", "tasks", "utility", "bound", "gap", "found by", "proved by");

    /** Columns before this one but the first are numbers and stand to the right. */
    private static final int WORDS = 5;

    /** A family. */
    public record Shelf(String family, List<Line> instances) {

        public Shelf {
            instances = List.copyOf(instances);
        }
    }

    /**
     * An instance.
     *
     * @param stored else made on demand
     */
    public record Line(String name, int tasks, boolean stored, Optional<BestKnown> bestKnown) {

        static Line of(Entry entry) {
            return new Line(entry.name(), entry.tasks(), entry.stored(), entry.bestKnown());
        }

        private OptionalInt gapMillionths() {
            var gap =
                    bestKnown.flatMap(known ->
                            known.bound()
                                    .map(bound ->
                                            Figures.gapMillionths(known.utility(), bound.value())));
            return gap.map(OptionalInt::of).orElse(OptionalInt.empty());
        }

        private List<String> cells() {
            var bound = bestKnown.flatMap(BestKnown::bound);
            var gap = gapMillionths();
            return List.of(
                    name,
                    tasks + "",
                    bestKnown.map(known -> known.utility() + "").orElse(NONE),
                    bound.map(ProvenBound::toString).orElse(NONE),
                    gap.isPresent() ? Figures.percent(gap.getAsInt()) : NONE,
                    bestKnown.map(BestKnown::foundBy).orElse(NONE),
                    bound.map(ProvenBound::by).orElse(NONE));
        }
    }

    private static final Form<Line> LINE =
            Structure.of(
                    "instance",
                    fields -> {
                        var name = fields.required("name", Scalars.name(), Line::name);
                        var tasks =
                                fields.required(
                                        "tasks",
                                        Numbers.integer(0, Integer.MAX_VALUE),
                                        Line::tasks);
                        var stored = fields.required("stored", Scalars.flag(), Line::stored);
                        var known =
                                fields.optional("bestKnown", AgainstBest.KNOWN, Line::bestKnown);
                        fields.optionalInt(
                                "gapMillionths", Numbers.integer(0, MILLION), Line::gapMillionths);
                        return values ->
                                new Line(
                                        values.of(name),
                                        values.of(tasks),
                                        values.of(stored),
                                        values.of(known));
                    });

    private static final Form<Shelf> SHELF =
            Structure.onePerLine(
                    "family",
                    fields -> {
                        var family = fields.required("family", Scalars.name(), Shelf::family);
                        var instances =
                                fields.required(
                                        "instances",
                                        Listing.of("instances", LINE, 0, Integer.MAX_VALUE)
                                                .onePerLine(),
                                        Shelf::instances);
                        return values -> new Shelf(values.of(family), values.of(instances));
                    });

    public Listed {
        families = List.copyOf(families);
    }

    /** What is known now of the instances of families. */
    public static Listed of(List<Family> families) {
        return new Listed(
                families.stream()
                        .map(family ->
                                new Shelf(
                                        family.name(),
                                        family.entries().stream().map(Line::of).toList()))
                        .toList());
    }

    /** Its document. */
    public static Format<Listed> format() {
        return Head.format(
                "What instances list prints under --json",
                Structure.onePerLine(
                        "listed",
                        fields -> {
                            var count = Numbers.integer(0, Integer.MAX_VALUE);
                            Head.of(fields, Listed::exit);
                            fields.required("instances", count, listed -> listed.count(_ -> true));
                            fields.required("stored", count, listed -> listed.count(Line::stored));
                            fields.required(
                                    "solved", count, listed -> listed.count(Listed::solved));
                            fields.required(
                                    "optimal", count, listed -> listed.count(Listed::optimal));
                            var families =
                                    fields.required(
                                            "families",
                                            Listing.of("families", SHELF, 0, Integer.MAX_VALUE)
                                                    .onePerLine(),
                                            Listed::families);
                            return values -> new Listed(values.of(families));
                        }));
    }

    private static boolean solved(Line line) {
        return line.bestKnown().isPresent();
    }

    private static boolean optimal(Line line) {
        return line.bestKnown().filter(BestKnown::optimal).isPresent();
    }

    private int count(Predicate<Line> which) {
        long count =
                families.stream()
                        .flatMap(shelf -> shelf.instances().stream())
                        .filter(which)
                        .count();
        return (int) count;
    }

    @Override
    public int exit() {
        return Exit.YES;
    }

    @Override
    public String text() {
        var text = new StringBuilder();
        for (var shelf : families) table(text, shelf);
        int all = count(_ -> true);
        int stored = count(Line::stored);
        text.append(Figures.count(all, "instance"))
                .append(" (")
                .append(stored)
                .append(" stored, ")
                .append(all - stored)
                .append(" made on demand), ")
                .append(count(Listed::solved))
                .append(" with a best-known value, ")
                .append(count(Listed::optimal))
                .append(" of these proved optimal\n");
        return text.toString();
    }

    private static void table(StringBuilder text, Shelf shelf) {
        text.append(Printable.line(shelf.family())).append('\n');
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        for (var line : shelf.instances()) rows.add(line.cells());
        int[] widths = new int[COLUMNS.size()];
        for (var row : rows)
            for (int i = 0; i < widths.length; i++)
                widths[i] = Math.max(widths[i], row.get(i).length());
        for (var row : rows) text.append(Printable.line(line(row, widths))).append('\n');
        text.append('\n');
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String gap = " ".repeat(widths[i] - row.get(i).length());
            boolean number = i > 0 && i < WORDS;
            line.append("  ").append(number ? gap + row.get(i) : row.get(i) + gap);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
