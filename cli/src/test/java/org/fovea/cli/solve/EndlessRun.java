package org.fovea.cli.solve;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.fovea.cli.process.Interruption;
import org.fovea.cli.process.Signals;
import org.fovea.cli.progress.Display;
import org.fovea.cli.progress.EventFile;
import org.fovea.cli.progress.Surroundings;
import org.fovea.cli.usage.Typed;
import org.fovea.instance.Utility;
import org.fovea.solving.Answer;

/**
 * A process of its own for tests: a run that goes on until a signal ends it, through a solver that
 * never listens.
 *
 * <p>Arguments: the file to write, and whether the solver finds something ({@code found}) or not.
 */
final class EndlessRun {

    private EndlessRun() {}

    public static void main(String[] arguments) {
        var interruption = new Interruption(Runtime.getRuntime()::halt);
        Signals.handTo(interruption);
        var solver =
                new Improvised(request -> {
                    if (arguments[1].equals("found")) {
                        request.listener().incumbent(Kiosk.serving("b"));
                        request.listener().improved(Utility.of("0.9"), Kiosk.BOUND, "hand");
                    }
                    System.out.println("solving");
                    return sleep();
                });
        var order =
                new Order(
                        solver,
                        Optional.empty(),
                        OptionalLong.empty(),
                        0,
                        0,
                        1,
                        Optional.empty(),
                        Typed.of("solve", "kiosk.json"));
        var surroundings =
                new Surroundings(
                        interruption,
                        System.nanoTime(),
                        Display.none(),
                        Optional.empty(),
                        new EventFile(),
                        "0.1.0");
        var target = new Target(Optional.of(arguments[0]), OutputStream.nullOutputStream());
        var solved =
                new Run(Kiosk.subject(), order, target, surroundings)
                        .solve(new Stopwatch(System.nanoTime()));
        System.out.print(solved.text());
        System.exit(solved.exit());
    }

    private static Answer sleep() {
        while (true) {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException deaf) {
                // this solver never listens
            }
        }
    }
}
