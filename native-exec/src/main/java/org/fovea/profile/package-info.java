/** Device profiles: measured on a backend, taken from measurements made elsewhere, and judged. */
@NullMarked
package org.fovea.profile;

import org.jspecify.annotations.NullMarked;
