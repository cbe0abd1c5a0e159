@NullMarked
package org.fovea.rules;

import org.jspecify.annotations.NullMarked;
