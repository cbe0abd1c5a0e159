/**
 * Runs flat plans on ONNX Runtime, in a process of its own: the networks of the other backends
 * written as ONNX models, or models of the user.
 */
@NullMarked
package org.fovea.onnx;

import org.jspecify.annotations.NullMarked;
