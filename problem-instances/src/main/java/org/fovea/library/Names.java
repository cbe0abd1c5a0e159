package org.fovea.library;

import java.util.regex.Pattern;

/**
 * Names of families and instances, which are names of files: no path, no hidden file, nothing that
 * another system cannot store.
 */
final class Names {

    static final String EXPECTED =
            "1 to 120 letters a to z, digits, dots, dashes and underscores, the first of them a"
                    + " letter or a digit";

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");

    private Names() {}

    /** Whether it can name a family or an instance. */
    static boolean usable(String name) {
        return USABLE.matcher(name).matches();
    }
}
