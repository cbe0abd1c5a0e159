package org.fovea.solving;

import org.fovea.instance.Utility;

/** No valid schedule is worth more than {@code value}; {@code by} names the part that proved it. */
public record ProvenBound(Utility value, String by) {

    /** The tighter of two. */
    public ProvenBound min(ProvenBound other) {
        return other.value.compareTo(value) < 0 ? other : this;
    }

    /** The value, as a decimal. */
    @Override
    public String toString() {
        return value.toString();
    }
}
