/**
 * What commands come to, as text for people and as the one JSON document of {@code --json}
 * (docs/formats/cli-json.md).
 *
 * <p>A result is a value: whoever made it has already done everything but tell it.
 */
@NullMarked
package org.fovea.cli.results;

import org.jspecify.annotations.NullMarked;
