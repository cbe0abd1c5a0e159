package org.fovea.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.fovea.fixture.Build;
import org.fovea.instance.AccuracyEntry;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Network;
import org.fovea.instance.Stage;
import org.fovea.instance.Utility;
import org.fovea.scenario.Recipe;
import org.fovea.schedule.Input;
import org.fovea.schedule.Launch;
import org.fovea.schedule.Placement;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;

/** A library of two families. Each of the kiosk's three tasks is worth 0.9 and takes 4 ms of 12. */
final class Kiosk {

    static final Recipe PARADE = Recipe.of("kc-small", 5, 1, Map.of("load", "2"));

    private static final List<String> TASKS = List.of("a", "b", "c");

    private Kiosk() {}

    /** Makes the families {@code stands} (with the kiosk) and {@code parades} (on demand). */
    static Library library(Path folder) {
        try {
            var stands = Files.createDirectories(folder.resolve("stands"));
            Instances.write(instance(), stands.resolve("kiosk.json"));
            Files.writeString(stands.resolve("README.md"), "Made by hand.\n");
            var parades = Files.createDirectories(folder.resolve("parades"));
            new RecipeIndex(List.of(PinnedRecipe.of(PARADE)))
                    .write(parades.resolve("recipes.json"));
            Files.writeString(parades.resolve("README.md"), "Generated.\n");
            return Library.at(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Instance instance() {
        var network =
                Network.crop("n", 64, List.of(Stage.of(4_000)), AccuracyEntry.crop(64, "0.9"));
        return Build.instance(
                "kiosk",
                Device.of("g", List.of(64), network),
                TASKS.stream()
                        .map(id -> Build.task(id, 0, 12_000, 40))
                        .toArray(org.fovea.instance.Task[]::new));
    }

    /** The tasks named, one after the other, by nobody. */
    static Schedule serving(String... tasks) {
        var inputs = new ArrayList<Input>();
        var launches = new ArrayList<Launch>();
        for (int i = 0; i < tasks.length; i++) {
            String input = "i" + (i + 1);
            inputs.add(new Input(input, "n", List.of(new Placement.Crop(tasks[i]))));
            launches.add(new Launch(i * 4_000L, (i + 1) * 4_000L, "n", 1, List.of(input)));
        }
        var rejected = TASKS.stream().filter(id -> !List.of(tasks).contains(id)).toList();
        return new Schedule(
                "kiosk", Optional.empty(), Optional.empty(), inputs, launches, rejected);
    }

    /** The same schedule, called one of another instance. */
    static Schedule of(String instance, Schedule schedule) {
        return new Schedule(
                instance,
                schedule.instanceSha256(),
                schedule.provenance(),
                schedule.inputs(),
                schedule.launches(),
                schedule.rejected());
    }

    /** A claim of a solver, with everything that a run of it notes. */
    static Provenance claim(String solver, Status status, String utility, String bound) {
        return new Provenance(
                solver,
                status,
                Optional.of(utility).filter(text -> !text.isEmpty()).map(Utility::of),
                Optional.of(bound).filter(text -> !text.isEmpty()).map(Utility::of),
                Optional.of("prover of " + solver).filter(text -> !bound.isEmpty()),
                OptionalLong.of(17),
                OptionalLong.of(7),
                OptionalInt.of(2),
                OptionalLong.of(99),
                Optional.empty(),
                Optional.of("0.1.0"),
                Optional.of("fovea solve /home/me/kiosk.json"));
    }

    /** The same of a solver that claims no more than it must. */
    static Provenance found(String solver, String bound) {
        return claim(solver, Status.FEASIBLE, "", bound);
    }
}
