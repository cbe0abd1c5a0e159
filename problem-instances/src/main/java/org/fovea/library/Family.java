package org.fovea.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fovea.json.UnusableFile;

/**
 * Instances of one origin, in one folder: {@code NAME.json} for each that is stored, {@code
 * best/NAME.json} for best-known schedules, {@code recipes.json} and {@code README.md}.
 */
public final class Family {

    static final String INDEX = "recipes.json";
    static final String PAGE = "README.md";
    static final String BEST = "best";

    private static final String ENDING = ".json";

    private final Path folder;

    Family(Path folder) {
        this.folder = folder;
    }

    /** Its name, which is the folder's. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** Its instances: those with a recipe in the order of recipes, then the others by name. */
    public List<Entry> entries() {
        var files = new TreeSet<>(files());
        var entries = new ArrayList<Entry>();
        for (var recipe : recipes().recipes()) {
            boolean stored = files.remove(recipe.name());
            entries.add(new Entry(this, recipe.name(), Optional.of(recipe), stored));
        }
        for (String name : files) entries.add(new Entry(this, name, Optional.empty(), true));
        return entries;
    }

    /** The instance of that name; the name is a usable one. */
    Optional<Entry> find(String name) {
        boolean stored = !name.equals("recipes") && Files.isRegularFile(file(name));
        var recipe = recipes().of(name);
        return stored || recipe.isPresent()
                ? Optional.of(new Entry(this, name, recipe, stored))
                : Optional.empty();
    }

    RecipeIndex recipes() {
        return Files.exists(index()) ? RecipeIndex.read(index()) : new RecipeIndex(List.of());
    }

    Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    Path best(String name) {
        return folder.resolve(BEST).resolve(name + ENDING);
    }

    Path index() {
        return folder.resolve(INDEX);
    }

    Path page() {
        return folder.resolve(PAGE);
    }

    private List<String> files() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING) && !file.equals(INDEX))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .filter(Names::usable)
                    .toList();
        } catch (IOException unreadable) {
            throw UnusableFile.of(folder, "a folder that cannot be listed", unreadable);
        }
    }
}
