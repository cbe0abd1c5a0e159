/**
 * Which decision tree over hierarchical expert classifiers answers soonest on average (Baruah,
 * Burns, Abdelzaher and Hu 2025).
 *
 * <p>Public API: {@link org.fovea.cascade.tree.TreeProgram}. Not aware of files and of the judge.
 */
@NullMarked
package org.fovea.cascade.tree;

import org.jspecify.annotations.NullMarked;
