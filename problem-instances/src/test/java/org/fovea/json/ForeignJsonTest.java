package org.fovea.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidInput;
import org.junit.jupiter.api.Test;

class ForeignJsonTest {

    @Test
    void readsWhatIsAskedForAndPassesOverTheRest() {
        var seen = new ArrayList<String>();

        read(
                "{\"deep\": [{\"a\": [1]}], \"list\": [1.50, 2], \"name\": \"x\", \"n\": 7, \"left\": [3]}",
                whole ->
                        whole.fields(
                                "an object",
                                Map.of(
                                        "list",
                                        list ->
                                                list.elements(
                                                        "an array",
                                                        each ->
                                                                each.decimal("a number")
                                                                        .ifPresent(number ->
                                                                                seen.add(
                                                                                        number
                                                                                                .toString()))),
                                        "name",
                                        name -> name.text("a name").ifPresent(seen::add),
                                        "n",
                                        n ->
                                                n.integer("an integer")
                                                        .ifPresent(number -> seen.add(number + "")),
                                        "left",
                                        left ->
                                                seen.add(
                                                        "array " + left.array() + left.object()))));

        assertThat(seen).containsExactly("1.5", "2", "x", "7", "array truefalse");
    }

    @Test
    void reportsWhatIsOfAnotherKindWithItsPlace() {
        assertThat(
                        errors(
                                "{\"a\": {}, \"b\": [1], \"c\": 1.5, \"d\": true, \"e\": 99999999999999999999}",
                                whole ->
                                        whole.fields(
                                                "an object",
                                                Map.of(
                                                        "a", a -> a.elements("an array", _ -> {}),
                                                        "b", b -> b.fields("an object", Map.of()),
                                                        "c", c -> c.integer("an integer"),
                                                        "d", d -> d.text("a name"),
                                                        "e", e -> e.integer("an integer")))))
                .containsExactly(
                        "file:1:7 at /a: found an object, expected an array",
                        "file:1:16 at /b: found an array, expected an object",
                        "file:1:26 at /c: found 1.5, expected an integer",
                        "file:1:36 at /d: found true, expected a name",
                        "file:1:47 at /e: found 99999999999999999999, expected an integer");
    }

    @Test
    void whoeverReadAnObjectMayFindFaultWithIt() {
        assertThat(
                        errors(
                                "[{\"a\": 1}, {\"a\": 2}]",
                                whole ->
                                        whole.elements(
                                                "an array",
                                                each -> {
                                                    each.fields("an object", Map.of());
                                                    each.refuse(
                                                            new Flaw("a", "it", "another", "hint"));
                                                })))
                .containsExactly(
                        "file:1:8 at /0/a: found it, expected another; hint",
                        "file:1:18 at /1/a: found it, expected another; hint");
    }

    @Test
    void aHundredErrorsAreEnough() {
        String many = "[" + "1,".repeat(1_000) + "1]";

        assertThat(errors(many, whole -> whole.elements("an array", each -> each.text("a text"))))
                .hasSize(100);
    }

    @Test
    void brokenJsonIsTold() {
        assertThatThrownBy(() -> read("[1, 2", whole -> {})).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> read("[1] 2", whole -> {}))
                .hasMessageContaining("more after the end of the document");
        assertThatThrownBy(() -> read("", whole -> {})).hasMessageContaining("an empty file");
    }

    private static void read(String text, Consumer<ForeignJson> reader) {
        ForeignJson.read(Document.of("file", text), reader);
    }

    private static List<String> errors(String text, Consumer<ForeignJson> reader) {
        try {
            read(text, reader);
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.errors().stream().map(error -> error.message()).toList();
        }
    }
}
