package org.fovea.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fovea.input.InvalidInput;
import org.fovea.json.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileKindTest {

    @ParameterizedTest
    @EnumSource
    void aFileSaysItsKind(FileKind kind) {
        assertThat(
                        FileKind.of(
                                Document.of(
                                        "f",
                                        "{\"name\": \"n\", \"format\": \"" + kind.tag() + "\"}")))
                .isEqualTo(kind);
    }

    @Test
    void anUnknownKindIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> FileKind.of(Document.of("f", "{\"format\": \"fovea-shedule/1\"}")))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(
                        "f:1:12 at /format: found \"fovea-shedule/1\", expected"
                                + " \"fovea-instance/1\" or \"fovea-profile/1\" or \"fovea-schedule/1\""
                                + " or \"fovea-cascade/1\" or \"fovea-cascade-solution/1\"; did you"
                                + " mean \"fovea-schedule/1\"?");
    }
}
