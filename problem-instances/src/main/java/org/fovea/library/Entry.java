package org.fovea.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fovea.input.InputError;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.json.Document;
import org.fovea.json.Format;
import org.fovea.json.UnusableFile;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;

/** An instance of a library: its file or its recipe, and its best-known schedule. */
public final class Entry {

    private final Family family;
    private final String name;
    private final Optional<PinnedRecipe> recipe;
    private final boolean stored;

    /** A stored instance has a file and may have a recipe; one made on demand has a recipe. */
    Entry(Family family, String name, Optional<PinnedRecipe> recipe, boolean stored) {
        this.family = family;
        this.name = name;
        this.recipe = recipe;
        this.stored = stored;
    }

    /** The instance's name. */
    public String name() {
        return name;
    }

    /** The name of its family. */
    public String family() {
        return family.name();
    }

    /** Whether it has a file; else it is made on demand. */
    public boolean stored() {
        return stored;
    }

    /** What makes it, where something does. */
    public Optional<PinnedRecipe> recipe() {
        return recipe;
    }

    /** How many tasks it has, by its recipe or else counted in its file. */
    public int tasks() {
        return recipe.map(PinnedRecipe::tasks)
                .orElseGet(() -> Format.elements(Document.read(family.file(name)), "tasks"));
    }

    /**
     * The instance itself: read, or made and compared with its hash.
     *
     * @throws InvalidInput where the file is no instance of this name, or the recipe makes another
     *     one than it did when it was pinned
     */
    public Content content() {
        var content = stored ? Content.read(family.file(name)) : made(recipe.orElseThrow());
        String found = content.instance().name();
        if (!found.equals(name)) throw invalid(family.file(name), "/name", found, name, "");
        return content;
    }

    private Content made(PinnedRecipe pinned) {
        try {
            var content = Content.of(pinned.recipe().instance());
            if (content.sha256().equals(pinned.sha256())) return content;
            throw invalid(
                    family.index(),
                    "",
                    name + " made with SHA-256 " + content.sha256(),
                    pinned.sha256(),
                    "this version of Fovea makes another instance of that recipe");
        } catch (InvalidValue unknown) {
            var flaw = unknown.flaws().getFirst();
            throw invalid(
                    family.index(),
                    "",
                    name + ": " + flaw.field() + " " + flaw.found(),
                    flaw.expected(),
                    flaw.hint());
        }
    }

    /**
     * What its best-known schedule says of itself, of which no more is read; empty where none is
     * stored.
     */
    public Optional<BestKnown> bestKnown() {
        return opening().map(opening -> BestKnown.of(family.best(name), opening));
    }

    /** The best-known schedule; empty where none is stored. */
    public Optional<Schedule> best() {
        var file = family.best(name);
        return Files.exists(file) ? Optional.of(Schedules.read(file)) : Optional.empty();
    }

    Optional<Schedules.Opening> opening() {
        var file = family.best(name);
        return Files.exists(file) ? Optional.of(Schedules.opening(file)) : Optional.empty();
    }

    /** Stores a schedule as the best-known one. */
    void store(Schedule schedule) {
        var file = family.best(name);
        try {
            Files.createDirectories(file.resolveSibling(""));
        } catch (IOException failure) {
            throw UnusableFile.of(file.resolveSibling(""), "a folder that cannot be made", failure);
        }
        Schedules.write(schedule, file);
    }

    /** Where its best-known schedule is or would be. */
    public Path bestFile() {
        return family.best(name);
    }

    /** Its family's page, which every family has. */
    Path page() {
        return family.page();
    }

    private static InvalidInput invalid(
            Path file, String pointer, String found, String expected, String hint) {
        return new InvalidInput(
                List.of(new InputError(file.toString(), 0, 0, pointer, found, expected, hint)));
    }
}
