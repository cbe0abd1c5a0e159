package org.fovea.execution.libfovea;

/** The backends of the library, in the order of {@code fovea_backend}. */
public enum Kind {

    /** fp32 on the processor. */
    CPU("cpu"),

    /** fp16 on a GPU. */
    CUDA("cuda"),

    /** The kernels of {@link #CUDA}, block by block on the processor. */
    EMULATION("emulation");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** As the runner and the command line name it. */
    public String title() {
        return title;
    }
}
