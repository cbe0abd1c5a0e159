package org.fovea.cli.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fovea.json.Form;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/**
 * What a cascade of experts came to under load.
 *
 * @param objects of the instance that was named
 * @param made attempts at them
 * @param byAttempt objects that their first, second, ... attempt answered in time
 * @param sequence in which experts were asked
 * @param method that found it
 * @param file where the instance of the attempts was written
 */
public record Attempted(
        int objects,
        int made,
        List<Integer> byAttempt,
        List<String> sequence,
        String method,
        Optional<String> file) {

    static final Form<Attempted> FORM =
            Structure.of(
                    "attempted",
                    fields -> {
                        var count = Numbers.integer(0, Integer.MAX_VALUE);
                        var objects = fields.required("objects", count, Attempted::objects);
                        var made = fields.required("made", count, Attempted::made);
                        var byAttempt =
                                fields.required(
                                        "answeredByAttempt",
                                        Listing.of("counts", count, 0, Integer.MAX_VALUE),
                                        Attempted::byAttempt);
                        var sequence =
                                fields.required(
                                        "sequence",
                                        Listing.of("ids", Scalars.text(), 1, Integer.MAX_VALUE),
                                        Attempted::sequence);
                        var method = fields.required("method", Scalars.text(), Attempted::method);
                        var file = fields.optional("instance", Scalars.text(), Attempted::file);
                        return values ->
                                new Attempted(
                                        values.of(objects),
                                        values.of(made),
                                        values.of(byAttempt),
                                        values.of(sequence),
                                        values.of(method),
                                        values.of(file));
                    });

    public Attempted {
        byAttempt = List.copyOf(byAttempt);
        sequence = List.copyOf(sequence);
    }

    void addTo(Lines lines) {
        lines.add("order", String.join(", ", sequence) + "; found by " + method);
        int answered = byAttempt.stream().mapToInt(Integer::intValue).sum();
        String counts = byAttempt.stream().map(String::valueOf).collect(Collectors.joining(", "));
        lines.add(
                "objects",
                "%d of %d answered, by attempt 1, 2, ...: %s; %s made"
                        .formatted(answered, objects, counts, Figures.count(made, "attempt")));
        file.ifPresent(path -> lines.add("instance", path));
    }
}
