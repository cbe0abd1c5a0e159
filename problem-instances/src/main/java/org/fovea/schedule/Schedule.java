package org.fovea.schedule;

import java.util.List;
import java.util.Optional;

/**
 * An answer to an instance.
 *
 * @param instance the instance's name
 * @param instanceSha256 of the instance's file and its profiles, lower-case; absent where it had no
 *     file
 * @param provenance who made it and what is claimed
 * @param launches in order of start, then of devices
 * @param rejected ids of tasks in no input, in the instance's order
 */
public record Schedule(
        String instance,
        Optional<String> instanceSha256,
        Optional<Provenance> provenance,
        List<Input> inputs,
        List<Launch> launches,
        List<String> rejected) {

    public Schedule {
        inputs = List.copyOf(inputs);
        launches = List.copyOf(launches);
        rejected = List.copyOf(rejected);
    }

    /** The same schedule, claimed by someone. */
    public Schedule by(Provenance claim) {
        return new Schedule(
                instance, instanceSha256, Optional.of(claim), inputs, launches, rejected);
    }

    /** The same schedule, tied to the bytes of an instance's file. */
    public Schedule ofFile(String sha256) {
        return new Schedule(instance, Optional.of(sha256), provenance, inputs, launches, rejected);
    }
}
