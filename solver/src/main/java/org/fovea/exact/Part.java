package org.fovea.exact;

import java.util.function.Consumer;
import org.fovea.problem.Timeline;

/** Findings about some of the schedules: their bound says nothing of the others. */
public final class Part implements Findings {

    private final Findings whole;
    private long bound;
    private boolean impossible;
    private Consumer<String> falls = source -> {};

    /** About schedules that have nothing in common with others yet. */
    public Part(Findings whole) {
        this.whole = whole;
        bound = whole.ceiling();
    }

    /** Whether none of these schedules meets all mandatory tasks. */
    public boolean isImpossible() {
        return impossible;
    }

    @Override
    public boolean answered() {
        return whole.answered();
    }

    @Override
    public long best() {
        return whole.best();
    }

    @Override
    public long ceiling() {
        return Math.min(bound, whole.ceiling());
    }

    /** Also where none of these schedules is worth more than the best. */
    @Override
    public boolean settled() {
        return impossible || whole.settled() || (whole.answered() && bound <= whole.best());
    }

    @Override
    public void schedule(Timeline timeline, String source) {
        whole.schedule(timeline, source);
    }

    @Override
    public void impossible() {
        impossible = true;
        falls.accept(LABEL_SETTING);
    }

    @Override
    public void bound(long bound, String source) {
        if (bound >= this.bound) return;
        this.bound = bound;
        falls.accept(source);
    }

    /** From now on tells the source of each lower bound. */
    void whenItFalls(Consumer<String> listener) {
        falls = listener;
    }
}
