/**
 * The proven optimum of problems whose only decisions are crops on one device: a search with bounds
 * that are certificates.
 *
 * <p>Not aware of canvases, several devices, memory, energy, budgets and mandatory tasks: {@link
 * org.fovea.exact.crops.Objection} names what stands in the way.
 */
@NullMarked
package org.fovea.exact;

import org.jspecify.annotations.NullMarked;
