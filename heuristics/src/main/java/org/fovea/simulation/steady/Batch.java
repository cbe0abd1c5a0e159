package org.fovea.simulation.steady;

/** What happened to the tasks of one batch, and during it. */
final class Batch {

    long begin; // release of its first task, us
    int tasks;
    int missed;
    double utility; // 1e-10
    double realised; // 1e-10
    int started;
    double wait; // sum, us
    int answered;
    double latency; // sum, us
    int launches;
    long inputs;
    double busy; // us, of launches that start during it

    private static double mean(double sum, int count) {
        return count == 0 ? 0 : sum / count;
    }

    double missRate() {
        return mean(missed, tasks);
    }

    double meanWait() {
        return mean(wait, started);
    }

    double meanLatency() {
        return mean(latency, answered);
    }

    double meanInputs() {
        return mean((double) inputs, launches);
    }
}
