/** The optional backend {@code onnx}: the module onnx-exec in a process of its own. */
@NullMarked
package org.fovea.execution.onnx;

import org.jspecify.annotations.NullMarked;
