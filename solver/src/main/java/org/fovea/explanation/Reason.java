package org.fovea.explanation;

/** Why a task was missed, or why a task that was served stopped at the exit where it did. */
public enum Reason {
    /** Missed: no network has an accuracy for its native size class. */
    NO_NETWORK("no network serves its size class"),
    /** Missed: no canvas holds it at any scale. */
    DOES_NOT_FIT("fits no canvas at any scale"),
    /** Missed: late even on an idle device with the fastest way. */
    TOO_TIGHT("late even on an idle device"),
    /** Missed: no network that would be in time fits in the whole memory of its device. */
    NO_MEMORY("no network in time fits in memory"),
    /** Missed: every way in time takes more energy, or more of another budget, than there is. */
    NO_BUDGET("no way in time is within the budgets"),
    /** Missed: it could be added to the schedule as that is. */
    ROOM_LEFT("could be added as the schedule is"),
    /** Missed: every schedule that serves it is worth no more. */
    DISPLACED("serving it costs more than it gives"),
    /** Served: no later exit of its network is worth more. */
    BEST_EXIT("no later exit is worth more"),
    /** Served: the next exit that is worth more would be late even on an idle device. */
    NEXT_EXIT_LATE("the next exit is late even on an idle device"),
    /** Served: every schedule in which it gets to that exit is worth no more. */
    NEXT_EXIT_DISPLACES("the next exit costs more than it gives"),
    /** Either: none of the others was shown; there may be a better schedule. */
    NOT_PROVEN("not proven");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** In a few words, for a table. */
    public String words() {
        return words;
    }
}
