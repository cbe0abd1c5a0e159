package org.fovea.instance;

import org.fovea.input.Check;

/**
 * A device's numbers, shared by instances that refer to it.
 *
 * @param description where the numbers come from and what was assumed; may be empty
 */
public record Profile(String name, String description, Device device) {

    public Profile {
        new Check().name("name", name).done();
    }
}
