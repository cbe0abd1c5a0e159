package org.fovea.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final String LIGATURE = "\uD835\uDD4F"; // one code point, two UTF-16 units

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "gpu/net-1", "\u00FCber", "\u4E2D\u6587", "e\u0301", "$\u20AC", "<b>"})
    void lettersMarksNumbersPunctuationAndSymbolsAreVisible(String text) {
        assertThat(Text.visible(text, 100, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a\tb",
                "\u001B[31m", // escape
                "\u202Eabc", // right-to-left override
                "a\u200Bb", // zero width space
                "a\u00A0b", // no-break space
                "\uD800", // half a surrogate pair
                "\u0085"
            })
    void controlFormatAndSpaceAreNot(String text) {
        assertThat(Text.visible(text, 100, false)).isFalse();
    }

    @Test
    void plainSpacesAreVisibleWhereTheyAreAllowed() {
        assertThat(Text.visible("a b", 100, true)).isTrue();
        assertThat(Text.visible("a\u00A0b", 100, true)).isFalse();
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(Text.visible(LIGATURE.repeat(100), 100, false)).isTrue();
        assertThat(Text.visible(LIGATURE.repeat(101), 100, false)).isFalse();
        assertThat(Text.visible("a".repeat(101), 100, false)).isFalse();
        assertThat(Text.visible("a".repeat(100), 100, false)).isTrue();
    }

    @Test
    void whatIsInvisibleIsEscaped() {
        assertThat(Text.quoted("a\u001B\u202E\"\\")).isEqualTo("\"a\\u001b\\u202e\\\"\\\\\"");
        assertThat(Text.escaped(new String(Character.toChars(0xE0001)))).isEqualTo("\\u{e0001}");
        assertThat(Text.escaped("a b")).isEqualTo("a b");
    }

    @Test
    void longTextIsShortened() {
        assertThat(Text.escaped("x".repeat(60))).isEqualTo("x".repeat(60));
        assertThat(Text.escaped("x".repeat(61))).isEqualTo("x".repeat(60) + "...");
    }

    @Test
    void pointerTokensEscapeTildeBeforeSlash() {
        assertThat(Text.pointerToken("a/b~1")).isEqualTo("a~1b~01");
    }

    @Test
    void ordersByCodePoint() {
        assertThat(Text.BY_CODE_POINT.compare("a", "ab")).isNegative();
        assertThat(Text.BY_CODE_POINT.compare("b", "ab")).isPositive();
        assertThat(Text.BY_CODE_POINT.compare(LIGATURE, LIGATURE)).isZero();
        assertThat(Text.BY_CODE_POINT.compare("\uFFFD", "\uD800\uDC00")).isNegative();
        assertThat(Text.BY_CODE_POINT.compare(LIGATURE + "a", LIGATURE + "b")).isNegative();
    }
}
