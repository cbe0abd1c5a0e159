package org.fovea.cli.solve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fovea.instance.Instances;
import org.fovea.json.UnusableFile;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;

/**
 * Keeps what shows a defect: the instance with its profiles, and the schedule that should not be.
 */
final class Artefacts {

    private static final int DIGITS = 12;

    private Artefacts() {}

    /** Saves both in a folder of their own inside {@code beside}; tells where, or why not. */
    static String save(Path beside, Subject subject, Schedule refuted) {
        var folder = beside.resolve("fovea-defect-" + subject.sha256().substring(0, DIGITS));
        try {
            Files.createDirectories(folder);
            Instances.write(subject.instance(), folder.resolve("instance.json"));
            Schedules.write(refuted, folder.resolve("schedule.json"));
            return "instance and schedule are kept in " + folder;
        } catch (IOException | UnusableFile unwritable) {
            return "instance and schedule could not be kept in " + folder;
        }
    }
}
