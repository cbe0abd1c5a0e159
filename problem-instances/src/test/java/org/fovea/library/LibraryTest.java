package org.fovea.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fovea.input.InvalidInput;
import org.fovea.input.InvalidValue;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.instance.Profile;
import org.fovea.instance.Profiles;
import org.fovea.json.UnusableFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryTest {

    @TempDir Path folder;

    private Library library;

    @BeforeEach
    void fill() {
        library = Kiosk.library(folder.resolve("library"));
    }

    @Test
    void familiesAndTheirInstancesAreListedByName() {
        assertThat(library.families().stream().map(Family::name))
                .containsExactly("parades", "stands");
        assertThat(library.entries().stream().map(Entry::name))
                .containsExactly("kc-small-5-1-load2", "kiosk");
        assertThat(library.family("stands").entries().getFirst().family()).isEqualTo("stands");
    }

    @Test
    void aStoredInstanceIsReadAsItIs() throws IOException {
        var kiosk = library.named("kiosk");

        assertThat(kiosk.stored()).isTrue();
        assertThat(kiosk.tasks()).isEqualTo(3);
        assertThat(kiosk.content().instance()).isEqualTo(Kiosk.instance());
        assertThat(text(kiosk))
                .isEqualTo(Files.readString(folder.resolve("library/stands/kiosk.json")));
    }

    @Test
    void anInstanceIsMadeOnDemand() {
        var parade = library.named("kc-small-5-1-load2");

        assertThat(parade.stored()).isFalse();
        assertThat(parade.tasks()).isEqualTo(5);
        assertThat(parade.content().instance()).isEqualTo(Kiosk.PARADE.instance());
        assertThat(parade.recipe().map(PinnedRecipe::recipe)).contains(Kiosk.PARADE);
    }

    @Test
    void aRecipeThatMakesSomethingElseThanItDidIsRefused() throws IOException {
        var index = folder.resolve("library/parades/recipes.json");
        var pinned = library.named("kc-small-5-1-load2").content().sha256();
        Files.writeString(index, Files.readString(index).replace(pinned, "0".repeat(64)));

        assertThatThrownBy(() -> library.named("kc-small-5-1-load2").content())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(pinned)
                .hasMessageContaining("expected " + "0".repeat(64));
    }

    @Test
    void aRecipeOfAnUnknownScenarioIsRefusedWhereItIsMade() throws IOException {
        var index = folder.resolve("library/parades/recipes.json");
        Files.writeString(index, Files.readString(index).replace("\"kc-small\"", "\"kc-smal\""));

        assertThat(library.entries()).hasSize(2);
        assertThatThrownBy(() -> library.named("kc-small-5-1-load2").content())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("did you mean \"kc-small\"?");
    }

    @Test
    void theNearestNameIsSuggested() {
        assertThatThrownBy(() -> library.named("kisok"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("did you mean \"kiosk\"?");
        assertThatThrownBy(() -> library.family("stand"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("did you mean \"stands\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../secret",
                "../../secret",
                "stands/kiosk",
                "/etc/hostname",
                "kiosk.json/../kiosk",
                "kiosk\0",
                "-kiosk",
                ".hidden",
                "recipes",
                "C:secret"
            })
    void noNameLeadsOutOfTheFolder(String name) throws IOException {
        Files.writeString(folder.resolve("secret.json"), "{}");
        Files.writeString(folder.resolve("library/secret.json"), "{}");
        Files.writeString(folder.resolve("library/stands/.hidden.json"), "{}");

        assertThat(library.find(name)).isEmpty();
        assertThat(library.add(Kiosk.of(name, Kiosk.serving("a").by(Kiosk.found("x", "")))))
                .isInstanceOf(Addition.Refused.class);
    }

    @Test
    void whatIsNoFamilyAndNoInstanceIsPassedOver() throws IOException {
        Files.createDirectories(folder.resolve("library/.git/objects"));
        Files.writeString(folder.resolve("library/README.md"), "A library.\n");
        Files.writeString(folder.resolve("library/stands/.kiosk.json.1.part"), "{");
        Files.writeString(folder.resolve("library/stands/my notes.json"), "{");

        assertThat(library.families()).hasSize(2);
        assertThat(library.entries()).hasSize(2);
    }

    @Test
    void aFileUnderAnotherNameThanItsOwnIsRefused() {
        Instances.write(Kiosk.instance(), folder.resolve("library/stands/stall.json"));

        assertThatThrownBy(() -> library.named("stall").content())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("stall.json at /name: found kiosk, expected stall");
    }

    @Test
    void aFileThatIsNoInstanceIsToldByItsPlace() throws IOException {
        Files.writeString(folder.resolve("library/stands/torn.json"), "{\"format\": ");

        assertThat(library.named("torn").tasks()).isZero();
        assertThatThrownBy(() -> library.named("torn").content())
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("torn.json");
    }

    @Test
    void thereMustBeAFolder() {
        assertThatThrownBy(() -> Library.at(folder.resolve("absent")))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("the folder of a library");
    }

    @Test
    void anInstanceThatNamesAProfileIsWrittenWithItsDeviceInFull() throws IOException {
        var device = Kiosk.instance().devices().getFirst();
        Profiles.write(new Profile("g", "", device), folder.resolve("library/stands/source.json"));
        Files.createDirectories(folder.resolve("library/stands/source"));
        Files.move(
                folder.resolve("library/stands/source.json"),
                folder.resolve("library/stands/source/g.json"));
        Files.writeString(
                folder.resolve("library/stands/booth.json"),
                "{\"format\": \"fovea-instance/1\", \"name\": \"booth\","
                        + " \"devices\": [{\"profile\": \"source/g.json\"}], \"tasks\": []}");

        var alone = folder.resolve("booth.json");
        Files.writeString(alone, text(library.named("booth")));

        assertThat(Instances.read(alone))
                .isEqualTo(Instance.of("booth", List.of(device), List.of()));
    }

    @Test
    void whatIsKnownOfAnInstanceIsFoundByItsBytes() {
        var sha256 = library.named("kiosk").content().sha256();
        assertThat(library.solved(Kiosk.instance(), sha256)).isEmpty();

        library.add(Kiosk.serving("a", "b").by(Kiosk.found("x", "2.7")));

        assertThat(library.solved(Kiosk.instance(), sha256).map(Entry::name)).contains("kiosk");
    }

    @Test
    void whatIsKnownOfAnInstanceIsFoundUnderAnotherTextToo() {
        library.add(Kiosk.serving("a", "b").by(Kiosk.found("x", "2.7")));
        var kiosk = Kiosk.instance();
        var told = new Instance("kiosk", "told otherwise", kiosk.devices(), kiosk.tasks());
        var other = Instance.of("kiosk", kiosk.devices(), kiosk.tasks().subList(0, 2));
        var unusable = Instance.of("../kiosk", kiosk.devices(), kiosk.tasks());

        assertThat(library.solved(told, "0".repeat(64))).isPresent();
        assertThat(library.solved(other, "0".repeat(64))).isEmpty();
        assertThat(library.solved(unusable, "0".repeat(64))).isEmpty();
    }

    @Test
    void aRecipeNamesItsKnobsInOrder() {
        var pinned = new PinnedRecipe("x", "k1", 5, 1, Map.of("z", "1", "a", "2"), "0".repeat(64));

        assertThat(pinned.params().keySet()).containsExactly("a", "z");
        assertThatThrownBy(() -> new PinnedRecipe("../x", "k1", 5, 1, Map.of(), "0".repeat(64)))
                .isInstanceOf(InvalidValue.class);
    }

    private static String text(Entry entry) {
        var bytes = new ByteArrayOutputStream();
        entry.content().writeTo(bytes);
        return bytes.toString(UTF_8);
    }
}
