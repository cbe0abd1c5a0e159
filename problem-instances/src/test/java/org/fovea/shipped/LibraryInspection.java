package org.fovea.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Utility;
import org.fovea.library.Content;
import org.fovea.library.Entry;
import org.fovea.library.Family;
import org.fovea.library.Library;
import org.fovea.library.PinnedRecipe;
import org.fovea.rules.Checker;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Status;

/** Everything that is wrong with a library, a sentence each. */
final class LibraryInspection {

    /** What a family may hold beside instances and their best-known schedules. */
    private static final Set<String> PAPERS = Set.of("README.md", "recipes.json", "NOTICE");

    /** Where files that instances were made from are kept. */
    private static final String SOURCE = "source";

    private final Path folder;
    private final List<String> flaws = new ArrayList<>();
    private final Map<String, String> familyOf = new HashMap<>();

    private LibraryInspection(Path folder) {
        this.folder = folder;
    }

    static List<String> flaws(Path folder) {
        var inspection = new LibraryInspection(folder);
        var families = Library.at(folder).families();
        for (var family : families) inspection.inspect(family);
        var known = families.stream().map(Family::name).collect(Collectors.toSet());
        for (String other : inspection.names(folder))
            inspection.demand(known.contains(other), other, "is no family");
        return inspection.flaws;
    }

    private void inspect(Family family) {
        var entries = family.entries();
        for (var entry : entries) {
            String elsewhere = familyOf.putIfAbsent(folded(entry.name()), entry.family());
            demand(elsewhere == null, place(entry), "has its name from " + elsewhere);
            try {
                inspect(entry);
            } catch (InvalidInput invalid) {
                flaws.add(invalid.getMessage());
            }
        }
        var home = folder.resolve(family.name());
        demand(
                Files.exists(home.resolve("README.md")),
                family.name(),
                "does not say where it comes from: no README.md");
        var stored = entries.stream().filter(Entry::stored).map(Entry::name);
        var expected = new TreeSet<>(PAPERS);
        stored.forEach(name -> expected.add(name + ".json"));
        expected.addAll(Set.of("best", SOURCE));
        for (String file : names(home))
            demand(expected.contains(file), family.name() + "/" + file, "belongs to no instance");
        var named = entries.stream().map(entry -> entry.name() + ".json").toList();
        for (String file : names(home.resolve("best")))
            demand(named.contains(file), family.name() + "/best/" + file, "is of no instance");
    }

    private void inspect(Entry entry) {
        var best = entry.best();
        if (!entry.stored() && best.isEmpty()) return; // its recipe is another test's
        var content = entry.content();
        int tasks = content.instance().tasks().size();
        demand(tasks == entry.tasks(), place(entry), "has " + tasks + " tasks");
        entry.recipe()
                .map(PinnedRecipe::sha256)
                .ifPresent(pinned ->
                        demand(
                                pinned.equals(content.sha256()),
                                place(entry),
                                "is not what is pinned"));
        best.ifPresent(schedule -> inspect(entry, content, schedule));
    }

    private void inspect(Entry entry, Content content, Schedule best) {
        String place = entry.family() + "/best/" + entry.name() + ".json";
        var verdict = Checker.check(content.instance(), best);
        for (var broken : verdict.violations())
            flaws.add(place + " breaks rule " + broken.rule() + ": " + broken.text());
        demand(
                best.instanceSha256().equals(Optional.of(content.sha256())),
                place,
                "is of other bytes");
        var claim = best.provenance();
        demand(
                claim.flatMap(Provenance::utility).equals(Optional.of(verdict.utility())),
                place,
                "does not claim its utility");
        claim.ifPresent(each -> inspect(place, each, verdict.utility()));
        demand(
                entry.bestKnown()
                        .map(known -> known.utility())
                        .equals(claim.flatMap(Provenance::utility)),
                place,
                "opens with something else than it says");
    }

    private void inspect(String place, Provenance claim, Utility utility) {
        boolean optimal = claim.bound().equals(Optional.of(utility));
        demand(
                claim.status() == (optimal ? Status.OPTIMAL : Status.FEASIBLE),
                place,
                "is called " + claim.status());
        demand(
                claim.bound().isPresent() == claim.boundBy().isPresent(),
                place,
                "does not say who proved its bound");
        demand(
                claim.wallTimeMs().isEmpty() && claim.command().isEmpty(),
                place,
                "tells of the machine that found it");
        demand(!claim.name().contains("/"), place, "names a folder of its finder's");
    }

    /** Some file systems do not tell cases apart. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void demand(boolean holds, String place, String otherwise) {
        if (!holds) flaws.add(place + " " + otherwise);
    }

    private static String place(Entry entry) {
        return entry.family() + "/" + entry.name();
    }

    private List<String> names(Path place) {
        if (!Files.isDirectory(place)) return List.of();
        try (var files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
