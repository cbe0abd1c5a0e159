package org.fovea.cli.compare;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.process.Signals;
import org.fovea.comparison.running.Worker;
import org.fovea.portfolio.Solvers;

/** A process that makes runs of a comparison for another one, and ends with it. */
public final class Making {

    private static final int CRASH = 3;

    private Making() {}

    /**
     * Serves standard input; a signal from the keyboard is for the process that started this one.
     */
    public static void main(String... arguments) {
        Locale.setDefault(Locale.ROOT);
        Signals.handTo(new Interruption(_ -> {}));
        var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err); // a solver that prints must not speak for this process
        try {
            Worker.serve(
                    new FileInputStream(FileDescriptor.in),
                    out,
                    name -> Solvers.named(name, System.err));
        } catch (IOException gone) {
            // as at the end of what there is to read
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(CRASH); // whatever a solver is still doing
    }
}
