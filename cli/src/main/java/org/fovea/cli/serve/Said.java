package org.fovea.cli.serve;

import java.util.List;
import java.util.Optional;
import org.fovea.cli.explain.Explained;
import org.fovea.cli.progress.Event;
import org.fovea.cli.results.Checked;
import org.fovea.cli.results.Failure;
import org.fovea.cli.results.Solved;
import org.fovea.schedule.Schedule;

/** What the server says in a line. All but the first two and the last are final answers. */
public sealed interface Said {

    /**
     * The first line.
     *
     * @param release of Fovea
     * @param workers how many requests are worked on at once
     * @param queue how many may wait
     * @param longestLine bytes
     */
    record Hello(String release, int workers, int queue, int longestLine) implements Said {}

    /** How a request that asked for events comes along. */
    record Progress(Event event) implements Said {}

    /**
     * What solving or simulating came to.
     *
     * @param schedule empty where there is none
     */
    record Solution(Solved solved, Optional<Schedule> schedule, List<String> warnings)
            implements Said {

        public Solution {
            warnings = List.copyOf(warnings);
        }
    }

    /** What checking came to. */
    record Verdict(Checked checked) implements Said {}

    /** What explaining came to. */
    record Account(Explained explained) implements Said {}

    /**
     * A request that came to nothing.
     *
     * @param full whether it would have been taken with fewer requests open
     */
    record Refused(boolean full, Failure failure) implements Said {}

    /**
     * What a request to cancel met.
     *
     * @param request the id of the one to end
     */
    record Cancelled(String request, Standing found) implements Said {}

    /** Nothing is read any more; so many requests are still to be answered. */
    record Ending(int open) implements Said {}

    /** Where a request stood when it was to be cancelled. */
    enum Standing {
        /** It waited: it is answered as cancelled. */
        WAITING,
        /** It was worked on: it is answered with the best that it has. */
        RUNNING,
        /** There is none open of that id. */
        UNKNOWN
    }
}
