package org.fovea.incremental.plan;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fovea.problem.Fleet;
import org.fovea.problem.Problem;

/**
 * The ways in which tasks may be served: a <em>format</em>, which is a network and on a canvas a
 * scale, and the exit aimed at. Way {@link #REJECT} serves nothing.
 */
public final class Ways {

    /** The way of a task that is not served. */
    public static final int REJECT = 0;

    private static final int NONE = -1;

    private final Fleet fleet;
    private final int[] firstFormat; // by network, one more at the end
    private final int[] scale; // by format: ten-thousandths, 0 for crops
    private final int[] networkOf; // by format
    private final int[] firstWay; // by format: the way to its exit 1
    final int[] network; // by way; NONE for REJECT
    final int[] format; // by way
    final int[] exit; // by way
    private final int[][] modes; // by kind and format; NONE where it cannot serve
    private final int[][] choices; // by kind: REJECT and every way that brings more than a shorter

    /** The ways of a problem; it may not grow any more. */
    Ways(Problem problem) {
        fleet = problem.fleet();
        firstFormat = new int[fleet.networks() + 1];
        int[][] scales = new int[fleet.networks()][];
        for (int n = 0; n < fleet.networks(); n++) {
            scales[n] =
                    IntStream.range(fleet.firstMode(n), fleet.endMode(n))
                            .map(fleet::scale)
                            .distinct()
                            .toArray();
            firstFormat[n + 1] = firstFormat[n] + scales[n].length;
        }
        scale = Arrays.stream(scales).flatMapToInt(Arrays::stream).toArray();
        networkOf = new int[scale.length];
        firstWay = new int[scale.length];
        int ways = 1;
        for (int n = 0; n < fleet.networks(); n++) {
            for (int f = firstFormat[n]; f < firstFormat[n + 1]; f++) {
                networkOf[f] = n;
                firstWay[f] = ways;
                ways += fleet.stages(n);
            }
        }
        network = new int[ways];
        format = new int[ways];
        exit = new int[ways];
        network[REJECT] = NONE;
        format[REJECT] = NONE;
        for (int f = 0; f < scale.length; f++) {
            for (int e = 1; e <= fleet.stages(networkOf[f]); e++) {
                int way = to(f, e);
                network[way] = networkOf[f];
                format[way] = f;
                exit[way] = e;
            }
        }
        modes = new int[problem.kinds()][];
        choices = new int[problem.kinds()][];
        for (int kind = 0; kind < modes.length; kind++) {
            modes[kind] = modes(problem, kind);
            choices[kind] = choices(problem, kind);
        }
    }

    private int[] modes(Problem problem, int kind) {
        int[] found = new int[scale.length];
        Arrays.fill(found, NONE);
        for (int k = 0; k < problem.kindModes(kind); k++) {
            int mode = problem.kindMode(kind, k);
            found[formatOf(fleet.networkOf(mode), fleet.scale(mode))] = mode;
        }
        return found;
    }

    private int[] choices(Problem problem, int kind) {
        var found = IntStream.builder().add(REJECT);
        for (int f = 0; f < scale.length; f++) {
            int mode = modes[kind][f];
            if (mode == NONE) continue;
            int accuracy = 0;
            for (int e = 1; e <= fleet.stages(networkOf[f]); e++) {
                int better = fleet.bestAccuracy(mode, e);
                if (better > accuracy || e == problem.leastExit(kind)) found.add(to(f, e));
                accuracy = better;
            }
        }
        return found.build().toArray();
    }

    /** Number of ways, {@link #REJECT} among them. */
    public int count() {
        return network.length;
    }

    /** The network of a way; -1 for {@link #REJECT}. */
    public int network(int way) {
        return network[way];
    }

    /** Network and scale of a way; -1 for {@link #REJECT}. */
    public int format(int way) {
        return format[way];
    }

    /** The exit that a way aims at, from 1. */
    public int exit(int way) {
        return exit[way];
    }

    /** The way to an exit (from 1) of a format. */
    public int to(int format, int exit) {
        return firstWay[format] + exit - 1;
    }

    /** Number of formats of all networks. */
    public int formats() {
        return scale.length;
    }

    /** The first format of a network; its formats end before {@link #endFormat}. */
    public int firstFormat(int network) {
        return firstFormat[network];
    }

    /** One past the last format of a network. */
    public int endFormat(int network) {
        return firstFormat[network + 1];
    }

    /** The scale of a format, ten-thousandths; 0 on crops. */
    public int scale(int format) {
        return scale[format];
    }

    /** The format of a network at a scale, ten-thousandths, or 0 on crops; -1 for none. */
    public int formatOf(int network, int scale) {
        for (int f = firstFormat[network]; f < firstFormat[network + 1]; f++)
            if (this.scale[f] == scale) return f;
        return NONE;
    }

    /** The format of a network with the scale of a format; -1 for none. */
    public int like(int format, int network) {
        return formatOf(network, scale[format]);
    }

    /** Whether a way's network is a canvas. */
    public boolean canvas(int way) {
        return way != REJECT && fleet.canvas(network[way]);
    }

    /** The mode in which a format serves tasks of a kind; -1 where it cannot. */
    public int mode(int kind, int format) {
        return modes[kind][format];
    }

    /** Number of ways worth choosing for tasks of a kind. */
    int choices(int kind) {
        return choices[kind].length;
    }

    /** The k-th of them; the first is {@link #REJECT}. */
    int choice(int kind, int k) {
        return choices[kind][k];
    }
}
