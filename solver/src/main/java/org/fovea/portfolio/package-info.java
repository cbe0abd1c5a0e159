/**
 * The list of solvers, and the solvers that run others: a policy through the arrivals, all policies
 * one after the other, and a search for the packing where nothing else is asked.
 *
 * <p>Not aware of files: whoever writes an answer states who made it.
 */
@NullMarked
package org.fovea.portfolio;

import org.jspecify.annotations.NullMarked;
