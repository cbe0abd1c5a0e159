package org.fovea.report;

import java.util.Optional;
import org.fovea.instance.Utility;

/**
 * What was known at one time of a search.
 *
 * @param timeMs since it started
 * @param utility of the best schedule so far
 * @param bound the best proven so far
 */
public record Mark(long timeMs, Optional<Utility> utility, Optional<Utility> bound) {}
