package org.fovea.exact.joint;

import java.util.List;
import java.util.function.Consumer;

/** Who goes on board of the canvases of a launch. */
interface Boarding {

    /**
     * Tells the inputs of every launch of so many canvases that may be wanted.
     *
     * @return whether launches of more canvases may be wanted too
     */
    boolean board(int network, List<Passenger> passengers, int size, Consumer<List<Open>> launch);

    /**
     * As if every canvas held everybody in the best way for each exit: a relaxation, in which one
     * launch of one canvas is as good as all others.
     */
    static Boarding everybody() {
        return (network, passengers, size, launch) -> {
            var tasks = passengers.stream().map(Passenger::task).toList();
            var options = passengers.stream().map(Passenger::ideal).toList();
            launch.accept(List.of(Open.launched(network, tasks, options)));
            return false;
        };
    }
}
