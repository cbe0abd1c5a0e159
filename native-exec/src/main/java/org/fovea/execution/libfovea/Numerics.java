package org.fovea.execution.libfovea;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fovea.execution.Conditions;
import org.fovea.execution.reference.Picture;
import org.fovea.execution.reference.Reference;
import org.fovea.execution.reference.Reference.Rectangle;
import org.fovea.execution.reference.Shape;
import org.fovea.instance.Device;

/**
 * Compares what a backend of the library computes with double precision: for each network of a
 * device, features and answers after every stage, of an input in a full batch.
 */
final class Numerics {

    /** Products a second of {@link Reference}, which runs on all cores; on two slow ones. */
    private static final double RATE = 4e8;

    private static final double NANOS_OF_SECOND = 1e9;
    private static final int SIDE = 256; // of the frame, px

    private final Kind kind;
    private final Conditions conditions;

    /** Of the networks that such conditions build. */
    Numerics(Kind kind, Conditions conditions) {
        this.kind = kind;
        this.conditions = conditions;
    }

    /** Why they are not known to be right: what is off, or what stood in the way; else empty. */
    Optional<String> unverified(Device device, long patienceNanos) {
        var shapes =
                device.networks().stream()
                        .map(network ->
                                Shape.of(network, conditions.networks(), 1, conditions.seed()))
                        .toList();
        double nanos = shapes.stream().mapToLong(Shape::products).sum() / RATE * NANOS_OF_SECOND;
        if (nanos > patienceNanos)
            return Optional.of(
                    "numerics not checked: a reference would take about %d s, more than %d s"
                            .formatted(
                                    (long) (nanos / NANOS_OF_SECOND),
                                    TimeUnit.NANOSECONDS.toSeconds(patienceNanos)));
        var here = Installation.here();
        if (here.isEmpty()) return Optional.of("numerics not checked: libfovea is gone");
        try (var library = new Libfovea(here.get().library());
                var opened = library.open(kind, conditions.threads().orElse(0))) {
            var frame = Picture.drawn(SIDE, SIDE, conditions.seed());
            opened.upload(frame);
            for (int n = 0; n < shapes.size(); n++) {
                var off = off(opened, frame, shapes.get(n));
                if (off.isPresent())
                    return Optional.of("numerics of " + device.networks().get(n).id() + off.get());
            }
            return Optional.empty();
        } catch (IllegalStateException refused) {
            return Optional.of("numerics not checked: " + refused.getMessage());
        }
    }

    /** What is off of one network. */
    private Optional<String> off(Libfovea.Opened opened, Picture frame, Shape shape) {
        int network = opened.create(shape);
        int last = shape.batch() - 1;
        var whole =
                List.of(new Rectangle(0, 0, 0, SIDE, SIDE, 0, 0, shape.width(), shape.height()));
        int[] batch = IntStream.rangeClosed(0, last).toArray();
        for (int slot : batch) opened.compose(network, slot, whole);
        var reference = new Reference(shape, List.of(frame));
        var expected = reference.compose(whole);
        for (int stage = 1; stage <= shape.stages(); stage++) {
            opened.runStage(network, stage, batch);
            expected = reference.stage(stage, expected, whole);
            double features =
                    error(
                            expected.values(),
                            opened.features(network, last, stage, shape.level(stage).size()));
            double answers =
                    error(
                            reference.logits(stage, expected, whole.getFirst()),
                            opened.logits(network, last, shape.classes()));
            double worst = Math.max(features, answers); // NaN where one is
            var off = off(stage, worst);
            if (off.isPresent()) return off;
        }
        return Optional.empty();
    }

    /** What is off where outputs are that far from their reference, or hold a NaN. */
    Optional<String> off(int stage, double error) {
        if (error <= kind.tolerance()) return Optional.empty();
        return Optional.of(
                " are off: relative error %s after stage %d, more than %s"
                        .formatted(rounded(error), stage, rounded(kind.tolerance())));
    }

    private static String rounded(double error) {
        return String.format(Locale.ROOT, "%.1e", error);
    }

    /** Relative, in the Euclidean norm. */
    static double error(double[] expected, float[] actual) {
        double error = 0;
        double size = 0;
        for (int i = 0; i < expected.length; i++) {
            error += (expected[i] - actual[i]) * (expected[i] - actual[i]);
            size += expected[i] * expected[i];
        }
        return Math.sqrt(error / size);
    }
}
