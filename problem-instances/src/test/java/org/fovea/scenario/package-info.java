/** Tests of the scenarios: what each draws, and that it draws the same everywhere. */
@NullMarked
package org.fovea.scenario;

import org.jspecify.annotations.NullMarked;
