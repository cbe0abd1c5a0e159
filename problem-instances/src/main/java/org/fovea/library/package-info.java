/**
 * A folder of instances with the best answers known to them: named, checked, and made on demand
 * where they are large.
 *
 * <p>Public API: {@link org.fovea.library.Library}. Trusts no schedule that it has not checked
 * itself; knows no solver.
 */
@NullMarked
package org.fovea.library;

import org.jspecify.annotations.NullMarked;
