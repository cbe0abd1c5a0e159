package org.fovea.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "coco-street, coco-street",
        "../../etc/passwd, etc-passwd",
        "'/absolute', absolute",
        "'.hidden', hidden",
        "'C:\\temp\\x', c-temp-x",
        "'TITLE I', title-i", // a Turkish locale would make another letter of I
        "'Straße 5', stra-e-5",
        "'...', unnamed",
        "'', unnamed",
    })
    void aSlugStaysInItsFolder(String text, String slug) {
        assertThat(Slug.of(text)).isEqualTo(slug);
    }

    @Test
    void aSlugIsShort() {
        assertThat(Slug.of("x".repeat(1_000))).hasSize(60);
    }

    @Test
    void namesThatShareASlugHaveFilesOfTheirOwn() {
        var one = new Run.Key("a/b", Crossing.SHA256, "edf", 0, Crossing.SECOND.configuration());
        var other = new Run.Key("a:b", Crossing.SHA256, "edf", 0, Crossing.SECOND.configuration());

        assertThat(one.fileName()).startsWith("a-b_edf_0_").isNotEqualTo(other.fileName());
    }
}
