/**
 * In which order to ask specialised classifiers, as files state it: classifiers that identify an
 * input or do not know (IDK classifiers: Abdelzaher et al. 2023), what recognises what together,
 * the sequence that answers, and the judge of such sequences.
 *
 * <p>Public API. Not aware of what makes sequences; the judge shares nothing with it.
 */
@NullMarked
package org.fovea.cascade;

import org.jspecify.annotations.NullMarked;
