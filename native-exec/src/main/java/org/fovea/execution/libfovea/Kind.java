package org.fovea.execution.libfovea;

/** The backends of the library, in the order of {@code fovea_backend}. */
public enum Kind {

    /** fp32 on the processor. */
    CPU("cpu", 1e-5),

    /** fp16 on a GPU. */
    CUDA("cuda", 5e-3),

    /** The kernels of {@link #CUDA}, block by block on the processor. */
    EMULATION("emulation", 5e-3);

    private final String title;
    private final double tolerance;

    Kind(String title, double tolerance) {
        this.title = title;
        this.tolerance = tolerance;
    }

    /** As the runner and the command line name it. */
    public String title() {
        return title;
    }

    /** The most by which what it computes may differ from double precision: relative L2 error. */
    public double tolerance() {
        return tolerance;
    }
}
