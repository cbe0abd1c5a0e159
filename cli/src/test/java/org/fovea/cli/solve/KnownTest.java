package org.fovea.cli.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fovea.instance.Instances;
import org.fovea.instance.Utility;
import org.fovea.library.Library;
import org.fovea.schedule.Provenance;
import org.fovea.schedule.Status;
import org.fovea.solving.Answer;
import org.fovea.solving.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kiosk's tasks are worth 0.9 each, 0.9 + 0.9 = 1.8 both. */
class KnownTest {

    @TempDir Path folder;

    private Library library;

    @BeforeEach
    void fill() throws IOException {
        var stands = Files.createDirectories(folder.resolve("stands"));
        Instances.write(Kiosk.instance(), stands.resolve("kiosk.json"));
        Files.writeString(stands.resolve("README.md"), "Made by hand.\n");
        library = Library.at(folder);
    }

    @Test
    void withoutALibraryNothingIsKnown() {
        var known = Known.of(Optional.empty(), Kiosk.subject(), "");

        assertThat(known).isEqualTo(Known.NOTHING);
        assertThat(known.against(found("0.9", "1.8", Status.FEASIBLE, "a"), nowhere())).isEmpty();
    }

    @Test
    void aBetterUtilityAndATighterBoundAreTold() {
        know("2", "a");

        var against = known().against(optimal(), nowhere()).orElseThrow();

        assertThat(against.betterUtility()).isTrue();
        assertThat(against.tighterBound()).isTrue();
        assertThat(against.best().foundBy()).isEqualTo("x");
    }

    @Test
    void whatBreaksAMandatoryTaskBeatsNothing() {
        know("2", "a");

        var against = known().against(found("1.8", "1.8", Status.INVALID, "a", "b"), nowhere());

        assertThat(against.orElseThrow().betterUtility()).isFalse();
        assertThat(against.orElseThrow().add()).isEmpty();
    }

    @Test
    void anAnswerThatAgreesStaysAsItIs() {
        know("1.8", "a");

        assertThat(known().confirmed(Kiosk.instance(), optimal())).isEqualTo(optimal());
    }

    @Test
    void aBoundBelowAValidScheduleOfTheLibraryIsADefect() {
        know("1.8", "a", "b");

        var examined =
                known().confirmed(Kiosk.instance(), found("0.9", "0.9", Status.OPTIMAL, "a"));

        assertThat(examined.status()).isEqualTo(Status.FEASIBLE);
        assertThat(examined.bound()).isEmpty();
        assertThat(examined.defects())
                .containsExactly(
                        "bound 0.9 of hand below utility 1.8 of the library's valid schedule by"
                                + " x");
        assertThat(examined.refuted().orElseThrow().launches()).hasSize(2);
        assertThat(known().against(examined, nowhere()).orElseThrow().tighterBound()).isFalse();
    }

    @Test
    void aClaimThatNothingExistsAgainstAValidScheduleIsADefect() {
        know("1.8", "a");
        var infeasible =
                Verified.of(
                        Kiosk.instance(),
                        Claim.of(
                                new org.fovea.cli.progress.Watch.Outcome.Answered(
                                        new Answer.Infeasible(List.of("a"), Ending.PROVEN, 1))),
                        Optional.empty());

        var examined = known().confirmed(Kiosk.instance(), infeasible);

        assertThat(examined.status()).isEqualTo(Status.UNKNOWN);
        assertThat(examined.defects()).hasSize(1);
    }

    @Test
    void aScheduleAboveTheLibrarysBoundIsADefectOfOneOfThem() {
        know("1.7", "a");

        var examined = known().confirmed(Kiosk.instance(), optimal());

        assertThat(examined.defects())
                .containsExactly("utility 1.8 above the library's bound 1.7 of y");
        assertThat(examined.utility()).contains(Kiosk.BOTH);
        assertThat(known().against(examined, nowhere()).orElseThrow().betterUtility()).isFalse();
    }

    private void know(String bound, String... tasks) {
        var claim = Provenance.of("x", Status.FEASIBLE);
        var schedule =
                Kiosk.serving(tasks)
                        .by(
                                new Provenance(
                                        "x",
                                        Status.FEASIBLE,
                                        Optional.empty(),
                                        Optional.of(Utility.of(bound)),
                                        Optional.of("y"),
                                        claim.wallTimeMs(),
                                        claim.seed(),
                                        claim.threads(),
                                        claim.workUnits(),
                                        claim.interrupted(),
                                        claim.version(),
                                        claim.command()));
        assertThat(library.add(schedule)).isInstanceOf(org.fovea.library.Addition.Accepted.class);
    }

    private Known known() {
        return Known.of(Optional.of(library), Kiosk.subject(), "");
    }

    private static Verified optimal() {
        return found("1.8", "1.8", Status.OPTIMAL, "a", "b");
    }

    private static Verified found(String utility, String bound, Status status, String... tasks) {
        var answer = Kiosk.found(Kiosk.serving(tasks), utility, bound, status);
        return Verified.of(
                Kiosk.instance(),
                Claim.of(new org.fovea.cli.progress.Watch.Outcome.Answered(answer)),
                Optional.empty());
    }

    private static Target nowhere() {
        return new Target(Optional.empty(), OutputStream.nullOutputStream());
    }
}
