package org.fovea.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way things flow: a package uses the packages before it, and each library has one home. */
class DependencyTest {

    /**
     * Packages of one line do not depend on those of a later one; within a line, cycles are
     * excluded below.
     */
    private static final List<Set<String>> ORDER =
            List.of(
                    Set.of("input"),
                    Set.of("json"),
                    Set.of("instance"),
                    Set.of("schedule"),
                    Set.of("problem"),
                    Set.of("rules", "solving", "scenario", "detections", "published"),
                    Set.of("library"),
                    Set.of("packing", "policy", "simulation", "bound", "external"),
                    Set.of("listing", "incremental", "schedulability", "cpsat", "exact", "cascade"),
                    Set.of("timefold", "neighbourhood", "planner"),
                    Set.of("portfolio"),
                    Set.of("explanation"),
                    Set.of("execution"),
                    Set.of("profile"),
                    Set.of("comparison", "report"),
                    Set.of("cli"));

    @Test
    void everyPackageHasAPlaceInTheOrder() {
        var packages = new TreeSet<String>();
        Product.CLASSES.forEach(type -> packages.add(name(type)));

        assertThat(packages).isSubsetOf(ORDER.stream().flatMap(Set::stream).toList());
    }

    @Test
    void aPackageUsesOnlyThePackagesBeforeIt() {
        var upwards = new TreeSet<String>();
        for (var type : Product.CLASSES) {
            for (var use : type.getDirectDependenciesFromSelf()) {
                var target = use.getTargetClass().getBaseComponentType();
                if (ours(target) && place(target) > place(type)) upwards.add(use.getDescription());
            }
        }

        assertThat(upwards).isEmpty();
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.fovea.(*)..").should().beFreeOfCycles().check(Product.CLASSES);
    }

    @Test
    void kindsOfPoliciesFormNoCycle() {
        slices().matching("org.fovea.policy.(*)..")
                .should()
                .beFreeOfCycles()
                .check(Product.CLASSES);
    }

    /** FastCSV has two: tables are written in one, what others wrote is read in the other. */
    @ParameterizedTest(name = "{0} is used in {1} alone")
    @CsvSource({
        "tools.jackson.., org.fovea.json..",
        "com.fasterxml.., org.fovea.json..",
        "ai.timefold.., org.fovea.timefold..",
        "picocli.., org.fovea.cli..",
        "org.apache.commons.., org.fovea.comparison..|org.fovea.execution..",
        "de.siegmar.., org.fovea.comparison..|org.fovea.detections.."
    })
    void aLibraryHasOneHome(String library, String homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes.split("[|]", -1))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(Product.CLASSES);
    }

    private static boolean ours(JavaClass type) {
        return type.getPackageName().startsWith("org.fovea.");
    }

    /** The part of the name after {@code org.fovea}: packages below it share its place. */
    private static String name(JavaClass type) {
        return type.getPackageName().split("[.]", -1)[2];
    }

    private static int place(JavaClass type) {
        for (int place = 0; place < ORDER.size(); place++)
            if (ORDER.get(place).contains(name(type))) return place;
        throw new AssertionError(type.getPackageName() + " has no place in the order");
    }
}
