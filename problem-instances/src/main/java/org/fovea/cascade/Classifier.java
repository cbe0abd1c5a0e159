package org.fovea.cascade;

import java.util.Map;
import org.fovea.input.Check;
import org.fovea.instance.Limits;

/**
 * An expert that identifies an input or does not know (an IDK classifier: Abdelzaher et al. 2023).
 *
 * @param id unique in the cascade
 * @param duration of one attempt, us
 * @param storageBytes what it occupies while it may be asked
 * @param needs of the resources named in the cascade's capacities
 * @param deterministic whether it always answers
 */
public record Classifier(
        String id,
        long duration,
        long storageBytes,
        Map<String, Long> needs,
        boolean deterministic) {

    public Classifier {
        needs = Check.sorted(needs);
        new Check()
                .id("id", id, Limits.ID)
                .range("duration", duration, 1, Limits.TIME)
                .range("storageBytes", storageBytes, 0, Limits.AMOUNT)
                .amounts("needs", needs, Limits.AMOUNT)
                .done();
    }

    /** One that may not know, and needs nothing but time. */
    public static Classifier expert(String id, long duration) {
        return new Classifier(id, duration, 0, Map.of(), false);
    }

    /** One that always answers, and needs nothing but time. */
    public static Classifier certain(String id, long duration) {
        return new Classifier(id, duration, 0, Map.of(), true);
    }

    /** The same with storage, bytes. */
    public Classifier storing(long bytes) {
        return new Classifier(id, duration, bytes, needs, deterministic);
    }

    /** The same with other needs. */
    public Classifier needing(Map<String, Long> amounts) {
        return new Classifier(id, duration, storageBytes, amounts, deterministic);
    }

    /** What it needs of a resource; 0 where it says nothing. */
    public long need(String resource) {
        return needs.getOrDefault(resource, 0L);
    }
}
