/**
 * The proven optimum of crops and canvases: searches whose bounds are certificates. {@link
 * org.fovea.exact.Search} is for crops alone, {@link org.fovea.exact.joint.JointSearch} for
 * canvases beside them.
 *
 * <p>Not aware of canvases for more than 64 tasks, nor of crops for more than 200: {@link
 * org.fovea.exact.crops.Objection} and {@link org.fovea.exact.joint.Unfit} name what stands in the
 * way.
 */
@NullMarked
package org.fovea.exact;

import org.jspecify.annotations.NullMarked;
