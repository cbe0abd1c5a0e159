/**
 * Changes of a plan that a search tries: each a class that edits a few items around a random place.
 * None keeps state; a move that finds nothing to do says so.
 */
@NullMarked
package org.fovea.incremental.moves;

import org.jspecify.annotations.NullMarked;
