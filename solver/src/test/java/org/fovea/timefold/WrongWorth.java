package org.fovea.timefold;

/** A planted defect: what is not done as proposed goes unnoticed. */
public final class WrongWorth extends Worth {

    @Override
    public void afterListVariableChanged(Object entity, String variable, int from, int to) {}

    @Override
    public void afterVariableChanged(Object entity, String variable) {}
}
