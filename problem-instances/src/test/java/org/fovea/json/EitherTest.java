package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EitherTest {

    private static final Structure<Integer> NAMED =
            Structure.of(
                    "Named",
                    fields -> {
                        var name = fields.required("name", Scalars.text(), Object::toString);
                        return values -> values.of(name).length();
                    });
    private static final Structure<Integer> COUNTED =
            Structure.of(
                    "Counted",
                    fields -> {
                        var count = fields.required("count", Numbers.integer(0, 9), value -> value);
                        return values -> values.of(count);
                    });
    private static final Form<Integer> LENGTH =
            Either.byField("name", NAMED, COUNTED, length -> length > 9);
    private static final Form<Integer> ROMAN =
            Either.byString(
                    Scalars.exactly("V").as(_ -> 5, _ -> "V"),
                    Numbers.integer(0, 9),
                    number -> number == 5);

    @Test
    void aFieldTellsTwoObjectsApartWhereverItStands() {
        assertThat(Said.read(LENGTH, "{\"x-a\": {\"name\": 1}, \"name\": \"four\"}")).isEqualTo(4);
        assertThat(Said.read(LENGTH, "{\"x-a\": {\"name\": 1}, \"count\": 4}")).isEqualTo(4);
    }

    @Test
    void errorsAreThoseOfTheFormThatWasChosen() {
        assertThat(Said.of(LENGTH, "{\"count\": 4, \"name\": \"four\"}"))
                .isEqualTo("1:2 at /count: found unknown field \"count\", expected one of name");
        assertThat(Said.of(LENGTH, "{}")).contains("no \"count\"");
        assertThat(Said.of(LENGTH, "7")).isEqualTo("1:1: found 7, expected an object with count");
    }

    @Test
    void aStringTellsScalarsApart() {
        assertThat(Said.read(ROMAN, "\"V\"")).isEqualTo(5);
        assertThat(Said.read(ROMAN, "3")).isEqualTo(3);
        assertThat(Said.of(ROMAN, "\"X\"")).isEqualTo("1:1: found \"X\", expected \"V\"");
    }

    @Test
    void theValueTellsHowItIsWritten() {
        assertThat(Said.written(ROMAN, 5)).isEqualTo("\"V\"\n");
        assertThat(Said.written(ROMAN, 4)).isEqualTo("4\n");
        assertThat(Said.written(LENGTH, 4)).isEqualTo("{\"count\": 4}\n");
    }
}
