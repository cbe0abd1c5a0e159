package org.fovea.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.simulation.Allowance;

/**
 * Beam search over launches (Lowerre 1976), filtered (Ow and Morton 1988): all partial schedules of
 * a level have equally many launches; of each a few next launches are chosen by what they seem to
 * gain, and of all those children the best go on by what they earned and can still earn at most.
 */
final class Beam {

    private final Ground ground;
    private final Outlook outlook;
    private final Expansion expansion;
    private final Allowance allowance;
    private boolean cut; // whether a level had more children than the beam took

    Beam(Ground ground, Allowance allowance) {
        this.ground = ground;
        this.allowance = allowance;
        var rates = new Rates(ground.fleet());
        outlook = new Outlook(ground, rates);
        expansion = new Expansion(ground, rates);
    }

    private record Child(State state, double promise, long key) {}

    /**
     * The states in which the search ends, best first: nothing is left to do, or every device is
     * busy until a time. Where limits end it, the states of the last level.
     */
    List<State> search(State root, long until, Breadth breadth) {
        var ended = new ArrayList<State>();
        var level = List.of(root);
        var frame = frame(level);
        cut = false;
        while (!level.isEmpty()) {
            var children = new ArrayList<State>();
            for (var state : level) {
                if (state.earliest() >= until) {
                    ended.add(state);
                } else if (allowance.over().isPresent()) {
                    ended.addAll(level);
                    return sorted(ended);
                } else {
                    allowance.spend();
                    expand(state, frame, breadth, children);
                }
            }
            if (children.isEmpty()) break;
            frame = frame(children);
            level = best(children, frame, breadth);
        }
        return sorted(ended);
    }

    /** Whether the latest search left any child out. */
    boolean cut() {
        return cut;
    }

    private Frame frame(List<State> states) {
        int from = ground.tasks();
        long first = State.CLOSED;
        long last = 0;
        for (var state : states) {
            long time = state.earliest();
            if (time == State.CLOSED) continue;
            from = Math.min(from, state.first());
            first = Math.min(first, time);
            last = Math.max(last, time);
        }
        return new Frame(ground, from, first, last);
    }

    private void expand(State state, Frame frame, Breadth breadth, List<State> children) {
        outlook.most(state, frame);
        double price = breadth.haggled(outlook.price(state));
        var moves = breadth.preferred(expansion.moves(state, price));
        if (moves.isEmpty()) children.add(state.waiting(state.device(), State.CLOSED));
        if (moves.size() > breadth.branches()) cut = true;
        int most = Math.min(moves.size(), breadth.branches());
        for (int i = 0; i < most; i++) children.add(state.after(moves.get(i)));
    }

    /**
     * The most promising, none of which another one equals in what is left and beats in all else.
     */
    private List<State> best(List<State> children, Frame frame, Breadth breadth) {
        if (children.size() == 1) return children;
        var all = new ArrayList<Child>();
        for (var state : children)
            all.add(
                    new Child(
                            state,
                            state.value() + breadth.trust() * outlook.most(state, frame),
                            outlook.key()));
        all.sort(Comparator.comparingDouble(child -> -child.promise));
        Map<Long, List<State>> taken = new HashMap<>();
        var best = new ArrayList<State>();
        for (var child : all) {
            var same = taken.computeIfAbsent(child.key, key -> new ArrayList<>());
            if (same.stream().anyMatch(state -> beats(state, child.state))) continue;
            if (best.size() == breadth.width()) {
                cut = true;
                break;
            }
            same.add(child.state);
            best.add(child.state);
        }
        return best;
    }

    private boolean beats(State one, State other) {
        if (one.value() < other.value()) return false;
        for (int d = 0; d < ground.fleet().devices(); d++)
            if (one.free(d) > other.free(d)) return false;
        return true;
    }

    private static List<State> sorted(List<State> states) {
        states.sort(Comparator.comparingDouble(state -> -state.value()));
        return states;
    }
}
