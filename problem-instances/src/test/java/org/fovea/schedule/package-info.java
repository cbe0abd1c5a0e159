@NullMarked
package org.fovea.schedule;

import org.jspecify.annotations.NullMarked;
