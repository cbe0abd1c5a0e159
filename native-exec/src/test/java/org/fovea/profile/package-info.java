@NullMarked
package org.fovea.profile;

import org.jspecify.annotations.NullMarked;
