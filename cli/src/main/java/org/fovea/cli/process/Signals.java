package org.fovea.cli.process;

import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * The only door to {@code sun.misc.Signal}: Ctrl-C, SIGTERM and SIGHUP become an {@link
 * Interruption}.
 *
 * <p>Reached by reflection, because javac has no switch for its warning about that class, and
 * warnings are errors here. A shutdown hook would not do: once a shutdown has begun, a second
 * signal can no longer end it.
 */
public final class Signals {

    private static final List<String> ENDING = List.of("INT", "TERM", "HUP");

    private Signals() {}

    /**
     * Hands the three signals to {@code interruption}; where the platform lacks one of them, it
     * keeps its own way.
     */
    public static void handTo(Interruption interruption) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var request =
                    MethodHandles.lookup()
                            .bind(interruption, "request", MethodType.methodType(void.class));
            var ours =
                    MethodHandleProxies.asInterfaceInstance(
                            handler, MethodHandles.dropArguments(request, 0, signal));
            var constructor = signal.getConstructor(String.class);
            var handle = signal.getMethod("handle", signal, handler);
            for (String name : ENDING) handle.invoke(signal, constructor.newInstance(name), ours);
        } catch (ReflectiveOperationException unknownSignal) {
            // as on Windows, which has no HUP: the process ends without a last answer
        }
    }
}
