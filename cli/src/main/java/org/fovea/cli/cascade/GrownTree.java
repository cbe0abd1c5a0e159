package org.fovea.cli.cascade;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.Judgement;
import org.fovea.cascade.Solutions;
import org.fovea.cascade.hierarchy.DecisionTree;
import org.fovea.cascade.hierarchy.DecisionTrees;
import org.fovea.cli.results.Exit;
import org.fovea.cli.results.Head;
import org.fovea.cli.results.Lines;
import org.fovea.cli.results.Result;
import org.fovea.input.InputError;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;
import org.fovea.schedule.Status;

/**
 * What {@code cascade} found for a hierarchy.
 *
 * @param answer absent where no tree keeps the limits
 * @param file where the tree was written
 * @param command repeats it
 * @param impossible limits that the deterministic classifier alone breaks
 */
public record GrownTree(
        String hierarchy,
        Status status,
        Optional<Answer> answer,
        Optional<String> file,
        String command,
        List<InputError> impossible)
        implements Result {

    /**
     * The tree.
     *
     * @param figures with a step for each node
     * @param bound us; no valid tree is expected to take less
     * @param relaxed for each limit, in their order, what is expected without it, us
     */
    public record Answer(
            List<DecisionTree.Node> nodes,
            Judgement.Figures figures,
            Fraction bound,
            List<Fraction> relaxed) {

        public Answer {
            nodes = List.copyOf(nodes);
            relaxed = List.copyOf(relaxed);
        }
    }

    private static final Form<Answer> ANSWER =
            Structure.onePerLine(
                    "tree",
                    fields -> {
                        var nodes =
                                fields.required("nodes", DecisionTrees.nodesForm(), Answer::nodes);
                        var figures = fields.required("figures", Sequence.FORM, Answer::figures);
                        var bound = fields.required("boundUs", Solutions.EXPECTED, Answer::bound);
                        var relaxed =
                                fields.required(
                                        "withoutLimitUs",
                                        Listing.of(
                                                "durations",
                                                Solutions.EXPECTED,
                                                0,
                                                Integer.MAX_VALUE),
                                        Answer::relaxed);
                        return values ->
                                new Answer(
                                        values.of(nodes),
                                        values.of(figures),
                                        values.of(bound),
                                        values.of(relaxed));
                    });

    public GrownTree {
        impossible = List.copyOf(impossible);
    }

    /** Its document. */
    public static Format<GrownTree> format() {
        return Head.format(
                "What cascade prints under --json of a hierarchy",
                Structure.onePerLine(
                        "grownTree",
                        fields -> {
                            Head.of(fields, GrownTree::exit);
                            var hierarchy =
                                    fields.required(
                                            "hierarchy", Scalars.name(), GrownTree::hierarchy);
                            var status =
                                    fields.required(
                                            "status",
                                            Scalars.constant(Status.class),
                                            GrownTree::status);
                            var answer = fields.optional("answer", ANSWER, GrownTree::answer);
                            var file = fields.optional("solution", Scalars.text(), GrownTree::file);
                            var command =
                                    fields.required("command", Scalars.text(), GrownTree::command);
                            var errors =
                                    fields.orElse(
                                            "errors",
                                            Head.ERRORS,
                                            List.of(),
                                            GrownTree::impossible);
                            return values ->
                                    new GrownTree(
                                            values.of(hierarchy),
                                            values.of(status),
                                            values.of(answer),
                                            values.of(file),
                                            values.of(command),
                                            values.of(errors));
                        }));
    }

    @Override
    public int exit() {
        return answer.isPresent() ? Exit.YES : Exit.NO;
    }

    @Override
    public String text() {
        var lines = new Lines();
        lines.heading(status + " " + hierarchy);
        answer.ifPresent(found -> tell(found, lines));
        file.ifPresent(path -> lines.add("solution", path));
        lines.add("repeat", command);
        return lines.text();
    }

    private static void tell(Answer found, Lines lines) {
        lines.add(
                "expected",
                "%s us; at worst %d us"
                        .formatted(
                                Sequence.shown(found.figures.expected()), found.figures.worst()));
        lines.add("bound", Sequence.shown(found.bound) + " us, proved by tree");
        branch(found, 0, "", "", lines);
        Sequence.limits(found.figures, found.relaxed, lines);
    }

    /** A node, what follows each super-class further in, and what follows unsureness below it. */
    private static void branch(Answer found, int index, String indent, String told, Lines lines) {
        var node = found.nodes.get(index);
        var step = found.figures.steps().get(index);
        lines.add(
                "ask",
                "%s%s%s, asked with probability %s, ends by %d us, then unsure %s"
                        .formatted(
                                indent,
                                told,
                                step.id(),
                                Sequence.shown(step.reached()),
                                step.latest(),
                                Sequence.shown(step.unsure())));
        node.superClasses()
                .forEach((name, next) -> branch(found, next, indent + "  ", name + ": ", lines));
        node.unsure().ifPresent(next -> branch(found, next, indent, "", lines));
    }

    @Override
    public List<InputError> errors() {
        return impossible;
    }

    @Override
    public boolean besideSchedule() {
        return file.isPresent() && file.get().equals("-");
    }

    @Override
    public void writeJson(OutputStream out) {
        format().write(this, out);
    }
}
