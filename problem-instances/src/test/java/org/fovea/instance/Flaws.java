package org.fovea.instance;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fovea.input.Flaw;
import org.fovea.input.InvalidValue;

/** What a constructor finds wrong. */
final class Flaws {

    private Flaws() {}

    /** Each flaw as {@code field: found ..., expected ...}. */
    static List<String> of(ThrowingCallable construction) {
        var refused = catchThrowableOfType(InvalidValue.class, construction);
        return refused == null ? List.of() : refused.flaws().stream().map(Flaw::message).toList();
    }
}
