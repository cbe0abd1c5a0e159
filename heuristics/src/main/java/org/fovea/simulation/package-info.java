/**
 * Runs an online policy through the arrivals of an instance, event by event, and keeps the future
 * from it.
 */
@NullMarked
package org.fovea.simulation;

import org.jspecify.annotations.NullMarked;
