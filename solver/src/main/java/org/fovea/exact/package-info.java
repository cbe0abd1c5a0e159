/**
 * The proven optimum of crops and canvases on one device: searches whose bounds are certificates.
 * {@link org.fovea.exact.Search} is for crops alone, {@link org.fovea.exact.joint.JointSearch} for
 * canvases beside them.
 *
 * <p>Not aware of several devices, energy and budgets, nor of canvases together with mandatory
 * tasks or scarce memory: {@link org.fovea.exact.crops.Objection} and {@link
 * org.fovea.exact.joint.Unfit} name what stands in the way.
 */
@NullMarked
package org.fovea.exact;

import org.jspecify.annotations.NullMarked;
