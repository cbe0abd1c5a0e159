package org.fovea.solving;

/** A part of a solver failed: a defect. The others have answered without it, and that stands. */
public final class PartFailed extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public PartFailed(Answer answer, Throwable failure) {
        super("A part of the solver failed: " + failure, failure);
        this.answer = answer;
    }

    /** What the others came to. */
    public Answer answer() {
        return answer;
    }
}
