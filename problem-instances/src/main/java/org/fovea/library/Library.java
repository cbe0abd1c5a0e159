package org.fovea.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;
import org.fovea.input.Text;
import org.fovea.instance.Instance;
import org.fovea.json.Nearest;
import org.fovea.json.UnusableFile;
import org.fovea.schedule.Schedule;

/**
 * Instances by name, in a folder with one folder for each family, and the best schedules known to
 * them.
 *
 * <p>What is known of an instance stands in the stored schedule and nowhere else. Nothing is kept
 * in memory: a library sees what others add, and may be used by many threads and processes.
 */
public final class Library {

    private final Path folder;

    private Library(Path folder) {
        this.folder = folder;
    }

    /**
     * The library in a folder.
     *
     * @throws UnusableFile where there is no such folder
     */
    public static Library at(Path folder) {
        if (!Files.isDirectory(folder))
            throw UnusableFile.of(folder, "no such folder", "the folder of a library");
        return new Library(folder);
    }

    /** Its families, by name. */
    public List<Family> families() {
        try (var folders = Files.list(folder)) {
            return folders.filter(each -> Names.usable(each.getFileName().toString()))
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(Family::new)
                    .toList();
        } catch (IOException unreadable) {
            throw UnusableFile.of(folder, "a folder that cannot be listed", unreadable);
        }
    }

    /** The family of that name; throws {@link InvalidValue} where there is none. */
    public Family family(String name) {
        var families = families();
        var names = families.stream().map(Family::name).toList();
        int index = names.indexOf(name);
        if (index >= 0) return families.get(index);
        throw new InvalidValue(
                List.of(
                        new Flaw(
                                "family",
                                Text.escaped(name),
                                "one of " + String.join(", ", names),
                                Nearest.question(name, names))));
    }

    /** Every instance, family by family. */
    public List<Entry> entries() {
        return families().stream().flatMap(family -> family.entries().stream()).toList();
    }

    /** The instance of that name, if there is one; any text may be asked for. */
    public Optional<Entry> find(String name) {
        if (!Names.usable(name)) return Optional.empty();
        var families = families();
        // a scenario's instances are named after their family: so its index is mostly the only one
        // that is read
        return Stream.concat(
                        families.stream().filter(family -> name.startsWith(family.name())),
                        families.stream().filter(family -> !name.startsWith(family.name())))
                .map(family -> family.find(name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The instance of that name.
     *
     * @throws InvalidValue with the nearest name where there is none
     */
    public Entry named(String name) {
        return find(name).orElseThrow(() -> new InvalidValue(List.of(unknown(name))));
    }

    Flaw unknown(String name) {
        var names = entries().stream().map(Entry::name).toList();
        return new Flaw(
                "instance",
                Text.escaped(name),
                "the name of an instance in the library",
                Nearest.question(name, names));
    }

    /**
     * What is known of an instance, where the library has one of that name and content. It costs a
     * look into each family's folder, and no more where nothing is known.
     *
     * @param sha256 of the instance's files; where the library's differ, devices and tasks are
     *     compared
     */
    public Optional<Entry> solved(Instance instance, String sha256) {
        if (!Names.usable(instance.name())) return Optional.empty();
        for (var family : families()) {
            if (!Files.exists(family.best(instance.name()))) continue;
            var entry = family.find(instance.name());
            if (entry.isPresent() && same(entry.get(), instance, sha256)) return entry;
        }
        return Optional.empty();
    }

    private static boolean same(Entry entry, Instance instance, String sha256) {
        boolean sameBytes =
                entry.opening()
                        .filter(best -> best.instanceSha256().equals(Optional.of(sha256)))
                        .isPresent();
        return sameBytes || entry.content().means(instance);
    }

    /**
     * Stores a schedule as the best known one of its instance, or its bound as the tightest, or
     * both: after the checker has seen it, whole or not at all, and only where it is better. Who
     * found the schedule and who proved the bound is kept.
     *
     * @throws org.fovea.input.InvalidInput where the library itself is broken
     * @throws UnusableFile where it cannot be read or written
     */
    public Addition add(Schedule offered) {
        var entry = find(offered.instance());
        if (entry.isEmpty()) return new Addition.Refused(List.of(unknown(offered.instance())));
        return new Offer(entry.get(), offered).accepted();
    }
}
