/**
 * Looks at the machine and at what is installed on it, and tries each part of Fovea on something
 * tiny.
 */
@NullMarked
package org.fovea.cli.doctor;

import org.jspecify.annotations.NullMarked;
