package org.fovea.scenario;

import java.util.List;
import org.fovea.instance.Instance;

/** A family of synthetic instances: what the objects are like, when they come, what serves them. */
public interface Scenario {

    /** As typed after {@code fovea generate}. */
    String name();

    /** One line. */
    String summary();

    /**
     * What no knob sets, and where it comes from: sentences for {@code --describe} and for the
     * description of every instance.
     */
    default String assumptions() {
        return "";
    }

    /** What can be set, in the order in which it is told. */
    List<Knob> knobs();

    /** The instance of a recipe of this scenario: the same recipe gives the same instance. */
    Instance instance(Recipe recipe);

    /**
     * The scenario without end: the same seed and settings give the same arrivals. Where it has no
     * arrival process of its own, instances follow each other.
     */
    default Inflow inflow(long seed, Settings settings) {
        return Blocks.of(this, seed, settings);
    }
}
