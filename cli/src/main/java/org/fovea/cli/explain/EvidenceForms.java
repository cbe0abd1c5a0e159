package org.fovea.cli.explain;

import java.util.List;
import org.fovea.explanation.Evidence;
import org.fovea.explanation.Evidence.Change;
import org.fovea.explanation.Evidence.Misfit;
import org.fovea.explanation.Evidence.Place;
import org.fovea.explanation.Evidence.Resource;
import org.fovea.explanation.Evidence.Shortage;
import org.fovea.explanation.Evidence.Stay;
import org.fovea.explanation.Evidence.Way;
import org.fovea.explanation.Explanation;
import org.fovea.explanation.Reason;
import org.fovea.instance.Quantities;
import org.fovea.json.Form;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** Explanations as JSON. */
final class EvidenceForms {

    private static final Form<Integer> COUNT = Numbers.integer(0, Integer.MAX_VALUE);
    private static final Form<Long> AMOUNT = Numbers.integer(0L, Long.MAX_VALUE);

    private static final Form<Way> WAY =
            Structure.of(
                    "way",
                    fields -> {
                        var network = fields.required("network", Scalars.text(), Way::network);
                        var exit = fields.required("exit", COUNT, Way::exit);
                        var duration = fields.required("duration", AMOUNT, Way::duration);
                        var end = fields.required("end", AMOUNT, Way::end);
                        var deadline = fields.required("deadline", AMOUNT, Way::deadline);
                        return values ->
                                new Way(
                                        values.of(network),
                                        values.of(exit),
                                        values.of(duration),
                                        values.of(end),
                                        values.of(deadline));
                    });

    private static final Form<Misfit> MISFIT =
            Structure.of(
                    "misfit",
                    fields -> {
                        var network = fields.required("network", Scalars.text(), Misfit::network);
                        var scale = fields.required("scale", Quantities.SCALE, Misfit::scale);
                        var object = fields.required("object", Scalars.text(), Misfit::object);
                        var canvas = fields.required("canvas", Scalars.text(), Misfit::canvas);
                        return values ->
                                new Misfit(
                                        values.of(network),
                                        values.of(scale),
                                        values.of(object),
                                        values.of(canvas));
                    });

    private static final Form<Shortage> SHORTAGE =
            Structure.of(
                    "shortage",
                    fields -> {
                        var device = fields.required("device", Scalars.text(), Shortage::device);
                        var network = fields.required("network", Scalars.text(), Shortage::network);
                        var resource =
                                fields.required(
                                        "resource",
                                        Scalars.constant(Resource.class),
                                        Shortage::resource);
                        var name = fields.optional("name", Scalars.text(), Shortage::name);
                        var needed = fields.required("needed", AMOUNT, Shortage::needed);
                        var available = fields.required("available", AMOUNT, Shortage::available);
                        return values ->
                                new Shortage(
                                        values.of(device),
                                        values.of(network),
                                        values.of(resource),
                                        values.of(name),
                                        values.of(needed),
                                        values.of(available));
                    });

    private static final Form<Stay> STAY =
            Structure.of(
                    "stay",
                    fields -> {
                        var stage = fields.required("stage", COUNT, Stay::stage);
                        var start = fields.required("start", AMOUNT, Stay::start);
                        var end = fields.required("end", AMOUNT, Stay::end);
                        var inputs = fields.required("inputs", COUNT, Stay::inputs);
                        return values ->
                                new Stay(
                                        values.of(stage),
                                        values.of(start),
                                        values.of(end),
                                        values.of(inputs));
                    });

    private static final Form<Place> PLACE =
            Structure.of(
                    "place",
                    fields -> {
                        var network = fields.required("network", Scalars.text(), Place::network);
                        var input = fields.optional("input", Scalars.text(), Place::input);
                        var scale = fields.optional("scale", Quantities.SCALE, Place::scale);
                        var x = fields.optionalInt("x", COUNT, Place::x);
                        var y = fields.optionalInt("y", COUNT, Place::y);
                        var stays =
                                fields.required(
                                        "stages",
                                        Listing.of("stages", STAY, 0, Integer.MAX_VALUE),
                                        Place::stays);
                        var exit = fields.required("exit", COUNT, Place::exit);
                        return values ->
                                new Place(
                                        values.of(network),
                                        values.of(input),
                                        values.of(scale),
                                        values.of(x),
                                        values.of(y),
                                        values.of(stays),
                                        values.of(exit));
                    });

    private static final Form<Change> CHANGE =
            Structure.of(
                    "change",
                    fields -> {
                        var task = fields.required("task", Scalars.text(), Change::task);
                        var exitBefore = fields.required("exitBefore", COUNT, Change::exitBefore);
                        var exitAfter = fields.required("exitAfter", COUNT, Change::exitAfter);
                        var before = fields.required("before", Quantities.UTILITY, Change::before);
                        var after = fields.required("after", Quantities.UTILITY, Change::after);
                        return values ->
                                new Change(
                                        values.of(task),
                                        values.of(exitBefore),
                                        values.of(exitAfter),
                                        values.of(before),
                                        values.of(after));
                    });

    private static final Form<Evidence> EVIDENCE =
            Structure.of(
                    "evidence",
                    fields -> {
                        var way = fields.optional("way", WAY, Evidence::way);
                        var misfit = fields.optional("misfit", MISFIT, Evidence::misfit);
                        var shortage = fields.optional("shortage", SHORTAGE, Evidence::shortage);
                        var place = fields.optional("place", PLACE, Evidence::place);
                        var gain = fields.optional("gain", Quantities.UTILITY, Evidence::gain);
                        var least =
                                fields.optional(
                                        "lossAtLeast", Quantities.UTILITY, Evidence::lossAtLeast);
                        var most =
                                fields.optional(
                                        "lossAtMost", Quantities.UTILITY, Evidence::lossAtMost);
                        var conflict =
                                fields.orElse(
                                        "conflict",
                                        Listing.of("ids", Scalars.text(), 0, Integer.MAX_VALUE),
                                        List.of(),
                                        Evidence::conflict);
                        var repair =
                                fields.orElse(
                                        "repair",
                                        Listing.of("changes", CHANGE, 0, Integer.MAX_VALUE),
                                        List.of(),
                                        Evidence::repair);
                        return values ->
                                new Evidence(
                                        values.of(way),
                                        values.of(misfit),
                                        values.of(shortage),
                                        values.of(place),
                                        values.of(gain),
                                        values.of(least),
                                        values.of(most),
                                        values.of(conflict),
                                        values.of(repair));
                    });

    /** One task. */
    static final Form<Explanation> EXPLANATION =
            Structure.of(
                    "explanation",
                    fields -> {
                        var task = fields.required("task", Scalars.text(), Explanation::task);
                        var exit = fields.required("exit", COUNT, Explanation::exit);
                        var utility =
                                fields.required(
                                        "utility", Quantities.UTILITY, Explanation::utility);
                        var reason =
                                fields.required(
                                        "reason",
                                        Scalars.constant(Reason.class),
                                        Explanation::reason);
                        var sentence =
                                fields.required("sentence", Scalars.text(), Explanation::sentence);
                        var evidence = fields.required("evidence", EVIDENCE, Explanation::evidence);
                        return values ->
                                new Explanation(
                                        values.of(task),
                                        values.of(exit),
                                        values.of(utility),
                                        values.of(reason),
                                        values.of(sentence),
                                        values.of(evidence));
                    });

    private EvidenceForms() {}
}
