package org.fovea.incremental.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fovea.packing.GridRectangles;
import org.fovea.packing.skyline.Decoder;
import org.fovea.packing.skyline.Skyline;
import org.fovea.problem.CanvasShape;

/**
 * The objects that one canvas network may show, each at each of its scales, and which of some fit
 * one canvas: by the skyline in up to four orders, the most valuable packing kept; on a volume
 * canvas the densest first, as far as they fit.
 */
final class CanvasNetwork {

    private static final int NONE = -1;
    private static final int MEMBER_BITS = 6;
    private static final int MEMBER = (1 << MEMBER_BITS) - 1;

    private final PackingCache cache;
    private final Ways ways;
    private final int firstFormat;
    private final int scales;
    private final int[] piece; // by item and scale: an object at a scale, or NONE
    private final boolean volumes;
    private final long room; // px^2
    private final long[] volume; // by piece, px^2
    private final long[] value; // by piece, 1e-10
    private final long[] one; // by piece: numbers that name a set
    private final long[] other;
    private final int[][] rank; // by order, by piece: the first order names places within a set
    private final GridRectangles rectangles;
    private final Skyline skyline;

    // of the set that is packed
    private int count;
    private final long[] sorted = new long[Canvases.MEMBERS]; // rank and member
    private final int[] pieces = new int[Canvases.MEMBERS]; // by member
    private final int[] order = new int[Canvases.MEMBERS];
    private final int[] memberOf; // by piece

    private CanvasNetwork(
            Ground ground, int network, PackingCache cache, SplittableRandom random, int[] piece) {
        this.cache = cache;
        this.piece = piece;
        ways = ground.ways();
        var fleet = ground.fleet();
        volumes = fleet.volumeCanvas(network);
        firstFormat = ways.firstFormat(network);
        scales = ways.endFormat(network) - firstFormat;
        var shape = CanvasShape.of(fleet.network(network));
        room = (long) shape.width() * shape.height();
        int pieces = (int) IntStream.of(piece).filter(each -> each != NONE).count();
        volume = new long[pieces];
        value = new long[pieces];
        one = new long[pieces];
        other = new long[pieces];
        memberOf = new int[pieces];
        int[] width = new int[pieces];
        int[] height = new int[pieces];
        var problem = ground.problem();
        for (int k = 0; k < piece.length; k++) {
            if (piece[k] == NONE) continue;
            int task = ground.task(k / scales);
            int mode = ground.mode(k / scales, firstFormat + k % scales);
            volume[piece[k]] = problem.volume(task, mode);
            value[piece[k]] = problem.bestUtility(task, mode, fleet.stages(network));
            if (problem.mandatory(task)) value[piece[k]] += ground.duty();
            one[piece[k]] = random.nextLong();
            other[piece[k]] = random.nextLong();
            if (volumes) continue;
            width[piece[k]] = problem.width(task, mode);
            height[piece[k]] = problem.height(task, mode);
        }
        var dense = Comparator.<Integer>comparingDouble(p -> -(double) value[p] / volume[p]);
        if (volumes) {
            rank = new int[][] {ranks(dense)};
        } else {
            var area = Comparator.<Integer>comparingLong(p -> -(long) width[p] * height[p]);
            var tall = Comparator.<Integer>comparingInt(p -> -height[p]);
            var wide = Comparator.<Integer>comparingInt(p -> -width[p]);
            rank = new int[][] {ranks(area), ranks(tall), ranks(wide), ranks(dense)};
        }
        rectangles = GridRectangles.of(shape, width, height);
        skyline = new Skyline(rectangles);
    }

    static CanvasNetwork of(
            Ground ground, int network, PackingCache cache, SplittableRandom random) {
        var ways = ground.ways();
        if (!ground.fleet().canvas(network))
            return new CanvasNetwork(ground, network, cache, random, new int[0]);
        int from = ways.firstFormat(network);
        int scales = ways.endFormat(network) - from;
        int[] piece = new int[ground.items() * scales];
        int pieces = 0;
        for (int k = 0; k < piece.length; k++)
            piece[k] = ground.mode(k / scales, from + k % scales) < 0 ? NONE : pieces++;
        return new CanvasNetwork(ground, network, cache, random, piece);
    }

    private int[] ranks(Comparator<Integer> firstToLast) {
        int[] rank = new int[volume.length];
        int[] byRank =
                IntStream.range(0, rank.length)
                        .boxed()
                        .sorted(firstToLast)
                        .mapToInt(p -> p)
                        .toArray();
        for (int r = 0; r < rank.length; r++) rank[byRank[r]] = r;
        return rank;
    }

    /** The set of those {@code member[from..to)} that find room, bit by bit. */
    long packed(Plan plan, int[] member, int from, int to) {
        take(plan, member, from, to);
        if (count == 1) return 1; // whatever the network serves fits its empty canvas
        if (volumes) return densest();
        long name = 0;
        long second = 0;
        for (int m = 0; m < count; m++) {
            name += one[pieces[m]];
            second += other[pieces[m]];
        }
        long known = cache.packed(name, second);
        if (known == PackingCache.ALL) return all();
        sort(rank[0]);
        if (known != PackingCache.UNKNOWN) return members(known);
        long places = 0;
        long found = arranged(false, new int[0], new int[0]);
        sort(rank[0]);
        for (int k = 0; k < count; k++) if ((found >>> memberAt(k) & 1) != 0) places |= 1L << k;
        cache.remember(name, second, found == all() ? PackingCache.ALL : places);
        return found;
    }

    /** The same computed anew, with the place of each in px. */
    long arranged(Plan plan, int[] member, int from, int to, int[] x, int[] y) {
        take(plan, member, from, to);
        if (!volumes) return arranged(true, x, y);
        Arrays.fill(x, 0, count, 0);
        Arrays.fill(y, 0, count, 0);
        return densest();
    }

    private void take(Plan plan, int[] member, int from, int to) {
        count = to - from;
        for (int m = 0; m < count; m++) {
            int item = member[from + m];
            int format = ways.format[plan.way[item]];
            pieces[m] = piece[item * scales + format - firstFormat];
        }
    }

    private long all() {
        return -1L >>> (Long.SIZE - count);
    }

    /** Members by a rank of their pieces, so in an order that the set alone decides. */
    private void sort(int[] rank) {
        for (int m = 0; m < count; m++) {
            long key = (long) rank[pieces[m]] << MEMBER_BITS | m;
            int k = m;
            for (; k > 0 && sorted[k - 1] > key; k--) sorted[k] = sorted[k - 1];
            sorted[k] = key;
        }
    }

    private int memberAt(int place) {
        return (int) sorted[place] & MEMBER;
    }

    private long members(long places) {
        long set = 0;
        for (int k = 0; k < count; k++) if ((places >>> k & 1) != 0) set |= 1L << memberAt(k);
        return set;
    }

    private long densest() {
        long left = room;
        for (int m = 0; m < count; m++) left -= volume[pieces[m]];
        if (left >= 0) return all();
        sort(rank[0]);
        left = room;
        long set = 0;
        for (int k = 0; k < count; k++) {
            long taken = volume[pieces[memberAt(k)]];
            if (taken > left) continue;
            left -= taken;
            set |= 1L << memberAt(k);
        }
        return set;
    }

    private long arranged(boolean positions, int[] x, int[] y) {
        long best = 0;
        long most = -1;
        for (int m = 0; m < count; m++) memberOf[pieces[m]] = m;
        for (int[] by : rank) {
            sort(by);
            for (int k = 0; k < count; k++) order[k] = pieces[memberAt(k)];
            int fitted = skyline.fill(order, 0, count, Decoder.GAP_FIRST);
            long sum = 0;
            for (int k = 0; k < fitted; k++) sum += value[order[k]];
            if (sum <= most) continue; // of equals the earlier order wins
            most = sum;
            best = 0;
            for (int k = 0; k < fitted; k++) best |= 1L << memberOf[order[k]];
            if (positions) locate(fitted, x, y);
            if (fitted == count) break;
        }
        return best;
    }

    private void locate(int fitted, int[] x, int[] y) {
        for (int k = 0; k < fitted; k++) {
            int at = memberOf[order[k]];
            x[at] = skyline.x(order[k]) * rectangles.across().unit();
            y[at] = skyline.y(order[k]) * rectangles.down().unit();
        }
    }
}
