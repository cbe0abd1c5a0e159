/**
 * Several devices: which tasks each of them serves is decided first, and a search for one device
 * proves what it can do with them.
 */
@NullMarked
package org.fovea.exact.split;

import org.jspecify.annotations.NullMarked;
