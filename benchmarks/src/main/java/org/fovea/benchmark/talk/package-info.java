/**
 * The figures of T. Abdelzaher's talk "Reducing Edge AI Footprint", drawn again from the shipped
 * profiles: what each means is worth alone and together. Everything is synthetic.
 */
@NullMarked
package org.fovea.benchmark.talk;

import org.jspecify.annotations.NullMarked;
