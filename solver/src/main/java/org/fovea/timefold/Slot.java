package org.fovea.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** An item of a plan: how it is served, and whether it shares a launch with the one before. */
@PlanningEntity
public final class Slot {

    static final String WAY = "way";
    static final String GLUE = "glue";

    @PlanningId public final Integer item;

    @PlanningVariable(valueRangeProviderRefs = "ways")
    public Integer way;

    @PlanningVariable(valueRangeProviderRefs = "glues")
    public Integer glue;

    /** Those that can serve it. */
    @ValueRangeProvider(id = "ways")
    public final List<Integer> ways;

    Slot(Integer item, List<Integer> ways, Integer way, Integer glue) {
        this.item = item;
        this.ways = ways;
        this.way = way;
        this.glue = glue;
    }

    @Override
    public String toString() {
        return "item " + item;
    }
}
