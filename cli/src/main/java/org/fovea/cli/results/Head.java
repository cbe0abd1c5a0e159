package org.fovea.cli.results;

import java.util.List;
import java.util.function.ToIntFunction;
import org.fovea.input.InputError;
import org.fovea.json.Field;
import org.fovea.json.Form;
import org.fovea.json.Format;
import org.fovea.json.Listing;
import org.fovea.json.Numbers;
import org.fovea.json.Scalars;
import org.fovea.json.Structure;

/** The fields that documents of the command line share. */
public final class Head {

    /** Version of these documents. */
    static final String TAG = "fovea-cli/1";

    private static final int MOST_ERRORS = 100;
    private static final int MOST_EXIT = 255;

    /** One located error. */
    static final Form<InputError> ERROR =
            Structure.of(
                    "Error",
                    fields -> {
                        var file = fields.required("file", Scalars.text(), InputError::file);
                        var line =
                                fields.required(
                                        "line",
                                        Numbers.integer(0, Integer.MAX_VALUE),
                                        InputError::line);
                        var column =
                                fields.required(
                                        "column",
                                        Numbers.integer(0, Integer.MAX_VALUE),
                                        InputError::column);
                        var pointer =
                                fields.required("pointer", Scalars.text(), InputError::pointer);
                        var found = fields.required("found", Scalars.text(), InputError::found);
                        var expected =
                                fields.required("expected", Scalars.text(), InputError::expected);
                        var hint = fields.required("hint", Scalars.text(), InputError::hint);
                        return values ->
                                new InputError(
                                        values.of(file),
                                        values.of(line),
                                        values.of(column),
                                        values.of(pointer),
                                        values.of(found),
                                        values.of(expected),
                                        values.of(hint));
                    });

    /** All errors of a document. */
    public static final Form<List<InputError>> ERRORS =
            Listing.of("errors", ERROR, 0, MOST_ERRORS).onePerLine();

    private Head() {}

    /** Declares {@code format}, {@code ok} and {@code exit}; the last of them tells the second. */
    public static <T> Field<Integer> of(Structure.Fields<T> fields, ToIntFunction<T> exit) {
        fields.required(Format.FIELD, Scalars.exactly(TAG), whole -> TAG);
        fields.required("ok", Scalars.flag(), whole -> exit.applyAsInt(whole) == Exit.YES);
        return fields.required("exit", Numbers.integer(0, MOST_EXIT), exit::applyAsInt);
    }

    /** A document of the command line, by the name of its structure. */
    public static <T> Format<T> format(String title, Structure<T> content) {
        return new Format<>(TAG, title, content);
    }
}
