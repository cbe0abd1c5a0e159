package org.fovea.simulation;

import java.util.Optional;
import org.fovea.instance.Task;

/** What a run brings about itself: tasks that nobody knows of before a launch ends. */
@FunctionalInterface
public interface Sequel {

    /** Nothing follows; all tasks are the instance's. */
    Sequel NONE = (served, end) -> Optional.empty();

    /**
     * The task that follows a launch.
     *
     * @param served a task of the launch
     * @param end of the launch, us
     * @return released then, with an id of its own; empty where nothing follows
     */
    Optional<Task> after(Task served, long end);
}
