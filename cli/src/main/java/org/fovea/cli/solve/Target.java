package org.fovea.cli.solve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fovea.cascade.Solution;
import org.fovea.cascade.Solutions;
import org.fovea.cascade.hierarchy.DecisionTree;
import org.fovea.cascade.hierarchy.DecisionTrees;
import org.fovea.cli.usage.WrongUsage;
import org.fovea.execution.trace.Trace;
import org.fovea.execution.trace.Traces;
import org.fovea.input.Text;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Profile;
import org.fovea.instance.Profiles;
import org.fovea.json.WholeFile;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;

/**
 * Where a schedule, an instance or a sequence of classifiers goes: a file, standard output, or
 * nowhere. Refused before anything is made for it.
 *
 * @param name as typed after {@code -o}; empty for nowhere
 */
public record Target(Optional<String> name, OutputStream out) {

    /** Checks what can be checked before there is anything to write. */
    public Target {
        name.filter(typed -> !typed.equals(Subject.STREAM)).ifPresent(Target::refuseUnwritable);
    }

    /**
     * The target that an option names; {@code json} is what standard output must then be free for.
     */
    public static Target of(Optional<String> name, OutputStream out, boolean json) {
        var target = new Target(name, out);
        if (target.stream() && json)
            throw new WrongUsage(
                    "-o - together with --json",
                    "one document on standard output",
                    "write to a file");
        return target;
    }

    private static void refuseUnwritable(String typed) {
        var file = Subject.path(typed);
        String found = Text.escaped(typed) + " to write to";
        if (Files.isDirectory(file))
            throw new WrongUsage(Text.escaped(typed) + ", a folder", "a file to write", "");
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (!Files.isDirectory(folder))
            throw new WrongUsage(found, "a file in a folder that exists", "make the folder first");
    }

    /** Whether standard output holds the schedule. */
    public boolean stream() {
        return name.isPresent() && name.get().equals(Subject.STREAM);
    }

    /** Writes a schedule, whole or not at all. */
    void write(Schedule schedule) {
        if (stream()) Schedules.write(schedule, out);
        else name.ifPresent(file -> Schedules.write(schedule, Subject.path(file)));
    }

    /** Writes an instance, whole or not at all. */
    public void write(Instance instance) {
        if (stream()) Instances.write(instance, out);
        else name.ifPresent(file -> Instances.write(instance, Subject.path(file)));
    }

    /** Writes a sequence of classifiers, whole or not at all. */
    public void write(Solution solution) {
        if (stream()) Solutions.write(solution, out);
        else name.ifPresent(file -> Solutions.write(solution, Subject.path(file)));
    }

    /** Writes a decision tree, whole or not at all. */
    public void write(DecisionTree tree) {
        if (stream()) DecisionTrees.write(tree, out);
        else name.ifPresent(file -> DecisionTrees.write(tree, Subject.path(file)));
    }

    /** Writes anything else, whole or not at all. */
    public void write(WholeFile.Content content) {
        if (name.isEmpty()) return;
        if (!stream()) {
            WholeFile.write(Subject.path(name.get()), content);
            return;
        }
        try {
            content.writeTo(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the trace of a run, whole or not at all. */
    public void write(Trace trace) {
        if (stream()) Traces.write(trace, out);
        else name.ifPresent(file -> Traces.write(trace, Subject.path(file)));
    }

    /** Writes a profile, whole or not at all. */
    public void write(Profile profile) {
        if (stream()) Profiles.write(profile, out);
        else name.ifPresent(file -> Profiles.write(profile, Subject.path(file)));
    }

    /** The folder beside the target, where else nothing is said the working folder. */
    Path folder() {
        if (name.isEmpty() || stream()) return Path.of("");
        return Optional.ofNullable(Subject.path(name.get()).getParent()).orElse(Path.of(""));
    }
}
