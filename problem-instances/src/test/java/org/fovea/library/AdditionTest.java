package org.fovea.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fovea.input.InvalidInput;
import org.fovea.instance.Utility;
import org.fovea.json.UnusableFile;
import org.fovea.schedule.Schedule;
import org.fovea.schedule.Schedules;
import org.fovea.schedule.Status;
import org.fovea.solving.ProvenBound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each task of the kiosk is worth 0.9: two of them 0.9 + 0.9 = 1.8, all three 2.7. */
class AdditionTest {

    @TempDir Path folder;

    private Library library;
    private Path best;

    @BeforeEach
    void fill() {
        library = Kiosk.library(folder);
        best = folder.resolve("stands/best/kiosk.json");
    }

    @Test
    void theFirstValidScheduleIsStoredWithItsRecomputedUtility() {
        var added = accepted(Kiosk.serving("a").by(Kiosk.found("x", "")));

        assertThat(added.before()).isEmpty();
        assertThat(added.after())
                .isEqualTo(new BestKnown(Utility.of("0.9"), "x", Optional.empty()));
        assertThat(added.betterUtility()).isTrue();
        assertThat(added.tighterBound()).isFalse();
        assertThat(known()).contains(added.after());
        assertThat(library.named("kiosk").best().orElseThrow().launches()).hasSize(1);
    }

    @Test
    void nothingOfTheMachineIsStored() throws IOException {
        var name = "exec:python3 /home/me/policy.py --table=/tmp/x.csv C:\\me\\y.csv";
        accepted(Kiosk.serving("a").by(Kiosk.found(name, "2.7")));

        var claim = Schedules.read(best).provenance().orElseThrow();
        assertThat(claim.name()).isEqualTo("exec:python3 policy.py --table=x.csv y.csv");
        assertThat(claim.seed()).hasValue(7);
        assertThat(claim.version()).contains("0.1.0");
        assertThat(claim.wallTimeMs()).isEmpty();
        assertThat(claim.threads()).isEmpty();
        assertThat(claim.workUnits()).isEmpty();
        assertThat(claim.command()).isEmpty();
        assertThat(Files.readString(best)).doesNotContain("/home", "/tmp", "me\\\\");
    }

    @Test
    void theHashStoredIsTheLibrarysOwn() {
        accepted(Kiosk.serving("a").ofFile("0".repeat(64)).by(Kiosk.found("x", "")));

        assertThat(Schedules.read(best).instanceSha256())
                .contains(library.named("kiosk").content().sha256());
    }

    @Test
    void aBetterUtilityKeepsTheTighterBoundOfAnother() {
        accepted(Kiosk.serving("a").by(Kiosk.found("x", "2.7")));

        var added = accepted(Kiosk.serving("a", "b").by(Kiosk.found("y", "3")));

        assertThat(added.after())
                .isEqualTo(new BestKnown(Utility.of("1.8"), "y", bound("2.7", "prover of x")));
        assertThat(added.betterUtility()).isTrue();
        assertThat(added.tighterBound()).isFalse();
        assertThat(known()).contains(added.after());
    }

    @Test
    void aTighterBoundKeepsTheBetterScheduleOfAnother() {
        accepted(Kiosk.serving("a", "b").by(Kiosk.found("x", "")));

        var added = accepted(Kiosk.serving("c").by(Kiosk.found("y", "2.7")));

        assertThat(added.after())
                .isEqualTo(new BestKnown(Utility.of("1.8"), "x", bound("2.7", "prover of y")));
        assertThat(added.betterUtility()).isFalse();
        assertThat(added.tighterBound()).isTrue();
        assertThat(Schedules.read(best).rejected()).containsExactly("c");
    }

    @Test
    void whereUtilityAndBoundMeetTheScheduleIsOptimal() {
        accepted(Kiosk.serving("a", "b", "c").by(Kiosk.found("x", "3")));

        var added = accepted(Kiosk.serving().by(Kiosk.found("y", "2.7")));

        assertThat(added.after().optimal()).isTrue();
        var claim = Schedules.read(best).provenance().orElseThrow();
        assertThat(claim.status()).isEqualTo(Status.OPTIMAL);
        assertThat(claim.name()).isEqualTo("x");
        assertThat(claim.boundBy()).contains("prover of y");
    }

    @Test
    void whatIsNotBetterIsRefusedWithTheValues() {
        accepted(Kiosk.serving("a", "b").by(Kiosk.found("x", "2.7")));

        assertThat(refused(Kiosk.serving("b", "c").by(Kiosk.found("y", "2.7"))))
                .containsExactly(
                        "solver: found utility 1.8 and bound 2.7, expected a utility above 1.8 (by"
                                + " x) or a bound below 2.7 (by prover of x)");
        assertThat(Schedules.read(best).provenance().orElseThrow().name()).isEqualTo("x");
    }

    @Test
    void whereNoBoundIsKnownNoneIsCompared() {
        accepted(Kiosk.serving("a", "b").by(Kiosk.found("x", "")));

        assertThat(refused(Kiosk.serving("a").by(Kiosk.found("y", ""))))
                .containsExactly(
                        "solver: found utility 0.9, expected a utility above 1.8 (by x) or a"
                                + " bound");
    }

    @Test
    void aScheduleThatBreaksARuleIsRefused() {
        var valid = Kiosk.serving("a", "b");
        var launches = new ArrayList<>(valid.launches());
        launches.set(
                1, new org.fovea.schedule.Launch(3_000, 7_000, "n", 1, List.of("i2"))); // overlaps
        var overlapping =
                new Schedule(
                        "kiosk",
                        Optional.empty(),
                        Optional.of(Kiosk.found("x", "")),
                        valid.inputs(),
                        launches,
                        valid.rejected());

        assertThat(refused(overlapping)).singleElement().asString().contains("rule 2 broken");
        assertThat(best).doesNotExist();
    }

    @Test
    void wrongClaimsAreRefused() {
        var one = Kiosk.serving("a");

        assertThat(refused(one.by(Kiosk.claim("x", Status.FEASIBLE, "1.8", ""))))
                .singleElement()
                .asString()
                .contains("rule 11 broken", "1.8", "0.9");
        assertThat(refused(one.by(Kiosk.found("x", "0.8"))))
                .singleElement()
                .asString()
                .contains("rule 11 broken", "0.8", "0.9");
        assertThat(refused(one.by(Kiosk.claim("x", Status.OPTIMAL, "0.9", "2.7"))))
                .containsExactly(
                        "solver/status: found OPTIMAL, expected FEASIBLE, since the bound is not"
                                + " reached");
        assertThat(refused(one.by(Kiosk.claim("x", Status.INVALID, "0.9", "0.9"))))
                .containsExactly("solver/status: found INVALID, expected OPTIMAL");
        assertThat(refused(one)).singleElement().asString().contains("who found the schedule");
    }

    @Test
    void aBoundBelowAValidScheduleIsImpossible() {
        accepted(Kiosk.serving("a", "b").by(Kiosk.found("x", "")));

        assertThat(refused(Kiosk.serving("a").by(Kiosk.found("y", "1.7"))))
                .singleElement()
                .asString()
                .startsWith("solver/bound: found 1.7, expected a bound not below 1.8");
    }

    @Test
    void aScheduleAboveTheKnownBoundShowsThatTheBoundIsWrong() {
        accepted(Kiosk.serving("a").by(Kiosk.found("x", "1.7")));

        assertThat(refused(Kiosk.serving("a", "b").by(Kiosk.found("y", ""))))
                .singleElement()
                .asString()
                .contains("1.8, of a valid schedule", "1.7 (by prover of x)", "report it");
    }

    @Test
    void aBrokenValueOfTheLibraryKeepsNothingOutSilently() throws IOException {
        accepted(Kiosk.serving("a", "b").by(Kiosk.found("x", "")));
        Files.writeString(best, Files.readString(best).replace("4000", "4001"));

        assertThatThrownBy(() -> library.add(Kiosk.serving("a", "b", "c").by(Kiosk.found("y", ""))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("restore the file, or remove it");
    }

    @Test
    void aStoredScheduleMustClaimItsUtility() throws IOException {
        accepted(Kiosk.serving("a").by(Kiosk.found("x", "")));
        Files.writeString(best, Files.readString(best).replaceFirst(".*\"utility\".*\n", ""));

        assertThatThrownBy(() -> library.named("kiosk").bestKnown())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("expected the schedule's utility");
    }

    @Test
    void aScheduleOfAnUnknownInstanceIsRefused() {
        assertThat(refused(Kiosk.of("kisok", Kiosk.serving("a").by(Kiosk.found("x", "")))))
                .singleElement()
                .asString()
                .contains("did you mean \"kiosk\"?");
    }

    @Test
    void ofManyWhoAddAtOnceTheBestStays() throws Exception {
        var offers = new ArrayList<Callable<Addition>>();
        for (String solver : List.of("p", "q", "r", "s")) {
            offers.add(() -> add(Kiosk.serving("a").by(Kiosk.found(solver, "3"))));
            offers.add(() -> add(Kiosk.serving("a", "b", "c").by(Kiosk.found(solver, "2.8"))));
            offers.add(() -> add(Kiosk.serving("a", "b").by(Kiosk.found(solver, "2.7"))));
        }
        List<Addition> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(offers)) answers.add(answer.get());
        }

        assertThat(known().orElseThrow().utility()).isEqualTo(Utility.of("2.7"));
        assertThat(known().orElseThrow().bound().orElseThrow().value())
                .isEqualTo(Utility.of("2.7"));
        assertThat(answers)
                .filteredOn(Addition.Accepted.class::isInstance)
                .hasSizeBetween(2, 5); // at least one each for utility and bound, at most all steps
        assertThat(folder.resolve("stands")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aLibraryThatMayNotBeWrittenIsLeftAsItIs() {
        var page = folder.resolve("stands/README.md");
        assertThat(page.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(page), "whoever runs this test may write every file");

        assertThatThrownBy(() -> add(Kiosk.serving("a").by(Kiosk.found("x", ""))))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("a library with write permission");
    }

    @Test
    void aFamilyWithoutAPageTakesNothing() throws IOException {
        Files.delete(folder.resolve("stands/README.md"));

        assertThatThrownBy(() -> add(Kiosk.serving("a").by(Kiosk.found("x", ""))))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("expected the page of a family");
    }

    @Test
    void whereBestIsAFileNothingIsStored() throws IOException {
        Files.writeString(folder.resolve("stands/best"), "in the way");

        assertThatThrownBy(() -> add(Kiosk.serving("a").by(Kiosk.found("x", ""))))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("a folder that cannot be made");
    }

    private Addition add(Schedule schedule) {
        return Library.at(folder).add(schedule); // as another process would
    }

    private Addition.Accepted accepted(Schedule schedule) {
        var addition = library.add(schedule);
        assertThat(addition).isInstanceOf(Addition.Accepted.class);
        return (Addition.Accepted) addition;
    }

    private List<String> refused(Schedule schedule) {
        var addition = library.add(schedule);
        assertThat(addition).isInstanceOf(Addition.Refused.class);
        return ((Addition.Refused) addition).flaws().stream().map(flaw -> flaw.message()).toList();
    }

    private Optional<BestKnown> known() {
        return library.named("kiosk").bestKnown();
    }

    private static Optional<ProvenBound> bound(String value, String by) {
        return Optional.of(new ProvenBound(Utility.of(value), by));
    }
}
