@org.jspecify.annotations.NullMarked
package org.fovea.onnx;
