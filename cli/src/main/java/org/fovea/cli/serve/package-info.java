/**
 * Many requests in one process ({@code fovea-serve/1}, docs/formats/serve.md): lines of JSON come
 * in, are worked on side by side, and each is answered exactly once.
 *
 * <p>Knows nothing of processes and streams but what it is handed, and writes no file.
 */
@NullMarked
package org.fovea.cli.serve;

import org.jspecify.annotations.NullMarked;
