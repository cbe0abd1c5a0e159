package org.fovea.cli.cascade;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.fovea.cascade.Fraction;
import org.fovea.cascade.Judgement;
import org.fovea.cascade.Solutions;
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
 * What {@code cascade} found.
 *
 * @param method that ordered, and why that one
 * @param answer absent where no sequence keeps the limits
 * @param file where the solution was written
 * @param command repeats it
 * @param impossible limits that the deterministic classifier alone breaks
 */
public record Ordered(
        String cascade,
        Status status,
        String method,
        String reason,
        Optional<Answer> answer,
        Optional<String> file,
        String command,
        List<InputError> impossible)
        implements Result {

    /**
     * The sequence.
     *
     * @param bound us; no valid sequence is expected to take less
     * @param boundBy the method that proved it
     * @param relaxed for each limit, in their order, what is expected without it, us
     * @param assumed where dependence was assumed
     */
    public record Answer(
            Judgement.Figures figures,
            Fraction bound,
            String boundBy,
            List<Fraction> relaxed,
            Optional<Assumed> assumed) {

        public Answer {
            relaxed = List.copyOf(relaxed);
        }
    }

    /**
     * What an assumption costs.
     *
     * @param word the assumption
     * @param believed what the sequence would take if it held, us
     * @param best what the best sequence found under the true outcomes takes, us
     */
    public record Assumed(String word, Fraction believed, Fraction best) {}

    private static final Form<Assumed> ASSUMED =
            Structure.of(
                    "assumed",
                    fields -> {
                        var word = fields.required("dependence", Scalars.text(), Assumed::word);
                        var believed =
                                fields.required(
                                        "believedUs", Solutions.EXPECTED, Assumed::believed);
                        var best = fields.required("bestUs", Solutions.EXPECTED, Assumed::best);
                        return values ->
                                new Assumed(values.of(word), values.of(believed), values.of(best));
                    });

    private static final Form<Answer> ANSWER =
            Structure.onePerLine(
                    "answer",
                    fields -> {
                        var figures = fields.required("sequence", Sequence.FORM, Answer::figures);
                        var bound = fields.required("boundUs", Solutions.EXPECTED, Answer::bound);
                        var boundBy = fields.required("boundBy", Scalars.text(), Answer::boundBy);
                        var relaxed =
                                fields.required(
                                        "withoutLimitUs",
                                        Listing.of(
                                                "durations",
                                                Solutions.EXPECTED,
                                                0,
                                                Integer.MAX_VALUE),
                                        Answer::relaxed);
                        var assumed = fields.optional("assumed", ASSUMED, Answer::assumed);
                        return values ->
                                new Answer(
                                        values.of(figures),
                                        values.of(bound),
                                        values.of(boundBy),
                                        values.of(relaxed),
                                        values.of(assumed));
                    });

    public Ordered {
        impossible = List.copyOf(impossible);
    }

    /** Its document. */
    public static Format<Ordered> format() {
        return Head.format(
                "What cascade prints under --json",
                Structure.onePerLine(
                        "ordered",
                        fields -> {
                            Head.of(fields, Ordered::exit);
                            var cascade =
                                    fields.required("cascade", Scalars.name(), Ordered::cascade);
                            var status =
                                    fields.required(
                                            "status",
                                            Scalars.constant(Status.class),
                                            Ordered::status);
                            var method = fields.required("method", Scalars.text(), Ordered::method);
                            var reason = fields.required("reason", Scalars.text(), Ordered::reason);
                            var answer = fields.optional("answer", ANSWER, Ordered::answer);
                            var file = fields.optional("solution", Scalars.text(), Ordered::file);
                            var command =
                                    fields.required("command", Scalars.text(), Ordered::command);
                            var errors =
                                    fields.orElse(
                                            "errors", Head.ERRORS, List.of(), Ordered::impossible);
                            return values ->
                                    new Ordered(
                                            values.of(cascade),
                                            values.of(status),
                                            values.of(method),
                                            values.of(reason),
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
        lines.heading(status + " " + cascade);
        answer.ifPresent(found -> tell(found, lines));
        file.ifPresent(path -> lines.add("solution", path));
        lines.add("repeat", command);
        return lines.text();
    }

    private void tell(Answer found, Lines lines) {
        var figures = found.figures;
        lines.add(
                "expected",
                "%s us; at worst %d us"
                        .formatted(Sequence.shown(figures.expected()), figures.worst()));
        lines.add(
                "bound",
                "%s us, proved by %s".formatted(Sequence.shown(found.bound), found.boundBy));
        lines.add("method", method + ": " + reason);
        Sequence.steps(figures, lines);
        Sequence.limits(figures, found.relaxed, lines);
        found.assumed.ifPresent(assumed ->
                lines.add(
                        "assumed",
                        "%s: believed to take %s us; the best known takes %s us, %s us less"
                                .formatted(
                                        assumed.word,
                                        Sequence.shown(assumed.believed),
                                        Sequence.shown(assumed.best),
                                        Sequence.shown(figures.expected().minus(assumed.best)))));
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
