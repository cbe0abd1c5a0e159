package org.fovea.cli.process;

import java.lang.reflect.Proxy;
import java.util.List;

/**
 * The only door to {@code sun.misc.Signal}: Ctrl-C, SIGTERM and SIGHUP become an {@link Interruption}.
 *
 * <p>Reached by reflection, because javac has no switch for its warning about that class and warnings are errors here. A
 * shutdown hook would not do: once a shutdown has begun, a second signal can no longer end it.
 */
public final class Signals {

    private static final List<String> ENDING = List.of("INT", "TERM", "HUP");

    private Signals() {}

    /** Hands the three signals to {@code interruption}; where the platform lacks one of them, it keeps its own way. */
    public static void handTo(Interruption interruption) {
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var ours = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (proxy, called, values) ->
                    switch (called.getName()) {
                        case "handle" -> {
                            interruption.request();
                            yield proxy; // ignored: the method returns nothing
                        }
                        case "equals" -> proxy == values[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        default -> "Fovea's signal handler";
                    });
            var constructor = signal.getConstructor(String.class);
            var handle = signal.getMethod("handle", signal, handler);
            for (String name : ENDING) handle.invoke(signal, constructor.newInstance(name), ours);
        } catch (ReflectiveOperationException unknownSignal) {
            // as on Windows, which has no HUP: the process ends without a last answer
        }
    }
}
