package org.fovea.relation;

import java.util.List;
import java.util.stream.Stream;
import org.fovea.cpsat.OrTools;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** A group of relations as tests: each on two dozen instances, or on a thousand others. */
interface Relations {

    int FEW = 24;
    int MANY = 1_000;

    List<Relation> relations();

    @BeforeAll
    static void complete() {
        try {
            OrTools.loaded();
        } catch (OrTools.Absent absent) {
            Assumptions.abort(absent.getMessage()); // without it not every kind is proven
        }
    }

    @TestFactory
    default Stream<DynamicTest> holdOnTwoDozenInstances() {
        return tests(0, FEW);
    }

    @TestFactory
    @Tag("long")
    default Stream<DynamicTest> holdOnAThousandInstances() {
        return tests(1_000, MANY);
    }

    private Stream<DynamicTest> tests(long first, int count) {
        return relations().stream()
                .map(relation ->
                        DynamicTest.dynamicTest(
                                relation.name(), () -> relation.holds(first, count)));
    }
}
