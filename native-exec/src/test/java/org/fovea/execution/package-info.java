@NullMarked
package org.fovea.execution;

import org.jspecify.annotations.NullMarked;
