/** What {@code fovea compare} compares, in which processes, and the files that it leaves. */
@NullMarked
package org.fovea.cli.compare;

import org.jspecify.annotations.NullMarked;
