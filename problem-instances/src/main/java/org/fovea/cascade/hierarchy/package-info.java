/**
 * Hierarchies of expert classifiers (Baruah, Burns, Abdelzaher and Hu 2025), as files state them:
 * identifiers that tell a super-class, specialists of one, globals; what they answer together as a
 * table of samples; decision trees that ask them, and the judge of such trees.
 *
 * <p>Public API. Not aware of what makes trees; the judge replays the samples.
 */
@NullMarked
package org.fovea.cascade.hierarchy;

import org.jspecify.annotations.NullMarked;
