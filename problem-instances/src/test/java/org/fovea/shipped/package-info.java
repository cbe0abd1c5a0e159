/** Makes the instances and profiles that the project ships, and holds the files to what is made. */
@NullMarked
package org.fovea.shipped;

import org.jspecify.annotations.NullMarked;
