package org.fovea.instance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fovea.input.Check;
import org.fovea.input.Text;

/**
 * One stage of a network, up to one of its exits.
 *
 * @param latency us for 1, 2, ..., B inputs, without launch overhead; not decreasing
 * @param energy uJ for 1..B inputs, not decreasing; empty where unknown, which counts as 0
 * @param percentiles measured latencies by name ({@code max}, {@code p99}, {@code p99.9}), us for
 *     1..B inputs
 */
public record Stage(List<Long> latency, List<Long> energy, Map<String, List<Long>> percentiles) {

    static final Pattern PERCENTILE = Pattern.compile("max|p[0-9]{2}(\\.[0-9])?");

    public Stage {
        latency = List.copyOf(latency);
        energy = List.copyOf(energy);
        var copies = new HashMap<String, List<Long>>();
        percentiles.forEach((name, values) -> copies.put(name, List.copyOf(values)));
        percentiles = Map.copyOf(copies);
        var check = new Check();
        check.size("latency", latency, 1, Limits.BATCH);
        amounts(check, "latency", latency, 1, Limits.TIME);
        check.notDecreasing("latency", latency);
        if (!energy.isEmpty()) {
            check.size("energy", energy, latency.size(), latency.size());
            amounts(check, "energy", energy, 0, Limits.AMOUNT);
            check.notDecreasing("energy", energy);
        }
        for (var percentile : percentiles.entrySet()) {
            String field = "percentiles/" + Text.pointerToken(percentile.getKey());
            if (!PERCENTILE.matcher(percentile.getKey()).matches())
                check.flaw(
                        field, Text.quoted(percentile.getKey()), "\"max\", \"pNN\" or \"pNN.N\"");
            check.size(field, percentile.getValue(), latency.size(), latency.size());
            amounts(check, field, percentile.getValue(), 1, Limits.TIME);
        }
        check.done();
    }

    /** A stage of which only latencies are known, us for 1, 2, ... inputs. */
    public static Stage of(long... latency) {
        return new Stage(java.util.Arrays.stream(latency).boxed().toList(), List.of(), Map.of());
    }

    /** The most inputs of one launch. */
    public int batchLimit() {
        return latency.size();
    }

    /** Energy of one launch of {@code inputs} inputs, uJ. */
    public long energy(int inputs) {
        return energy.isEmpty() ? 0 : energy.get(inputs - 1);
    }

    private static void amounts(
            Check check, String field, List<Long> values, long least, long most) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) < least || values.get(i) > most)
                check.range(field + "/" + i, values.get(i), least, most);
        }
    }
}
