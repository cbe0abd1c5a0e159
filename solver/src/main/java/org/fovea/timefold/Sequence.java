package org.fovea.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import java.util.List;

/** The order of all items of a plan. */
@PlanningEntity
public final class Sequence {

    static final String SLOTS = "slots";

    @PlanningId public final String name = "order"; // there is one

    @PlanningListVariable(valueRangeProviderRefs = "slots")
    public List<Slot> slots;

    Sequence(List<Slot> slots) {
        this.slots = slots;
    }

    @Override
    public String toString() {
        return name;
    }
}
