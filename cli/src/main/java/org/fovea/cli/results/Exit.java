package org.fovea.cli.results;

/** Exit codes (cli.md); an interrupted process without an answer ends with 130. */
public final class Exit {

    /** Done; the answer is yes. */
    public static final int YES = 0;

    /** Done; the answer is no. */
    public static final int NO = 1;

    /** Wrong usage or unusable input. */
    public static final int UNUSABLE = 2;

    /** A defect of ours. */
    public static final int DEFECT = 3;

    private Exit() {}
}
