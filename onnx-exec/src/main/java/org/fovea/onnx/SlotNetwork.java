package org.fovea.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fovea.execution.reference.Picture;
import org.fovea.execution.reference.Reference;
import org.fovea.execution.reference.Reference.Rectangle;
import org.fovea.execution.reference.Shape;
import org.fovea.execution.reference.Weights;

/**
 * A network whose inputs have slots that keep what the last stage left: planes of rows, channel by
 * channel, as ONNX has them. Features are gathered into a batch and scattered again.
 */
final class SlotNetwork {

    private static final String NO_OUTPUT = "a model whose first output is no tensor of floats";

    private final Shape shape;
    private final Reference reference;
    private final Weights weights;
    private final List<OrtSession> stages;
    private final boolean masked;
    private final List<List<Rectangle>> shown = new ArrayList<>(); // by slot
    private final List<float[]> kept = new ArrayList<>();
    private final List<float[]> logits = new ArrayList<>();

    SlotNetwork(
            Shape shape,
            List<Picture> frames,
            Weights weights,
            List<OrtSession> stages,
            boolean masked) {
        this.shape = shape;
        this.weights = weights;
        this.stages = List.copyOf(stages);
        this.masked = masked;
        reference = new Reference(shape, frames);
        for (int slot = 0; slot < shape.slots(); slot++) {
            shown.add(List.of());
            kept.add(new float[0]);
            logits.add(new float[0]);
        }
    }

    /** Makes the input of a slot. */
    void compose(int slot, List<Rectangle> rectangles) {
        double[] composed = reference.compose(rectangles).values();
        int positions = shape.width() * shape.height();
        float[] planes = new float[composed.length];
        for (int p = 0; p < positions; p++)
            for (int c = 0; c < 3; c++) planes[c * positions + p] = (float) composed[p * 3 + c];
        shown.set(slot, List.copyOf(rectangles));
        kept.set(slot, planes);
    }

    /** What the last stage left in a slot. */
    float[] features(int slot) {
        return kept.get(slot);
    }

    /** What it answered: class by class for each object. */
    float[] logits(int slot) {
        return logits.get(slot);
    }

    /** Runs a stage on these slots; when the runtime began and ended, {@link System#nanoTime}. */
    long[] run(int stage, int... slots) throws OrtException {
        var session = stages.get(stage - 1);
        var given = new HashMap<String, OnnxTensor>();
        try {
            for (var input : session.getInputInfo().entrySet())
                given.put(input.getKey(), input(stage, input, slots));
            long begin = System.nanoTime();
            try (var result = session.run(given)) {
                long end = System.nanoTime();
                float[][] features = parts(tensor(result, 0), slots.length);
                float[][] answers =
                        result.size() == 1
                                ? features
                                : parts(tensor(result, result.size() - 1), slots.length);
                for (int i = 0; i < slots.length; i++) {
                    kept.set(slots[i], features[i]);
                    logits.set(
                            slots[i],
                            masked ? pooled(stage, features[i], shown.get(slots[i])) : answers[i]);
                }
                return new long[] {begin, end};
            }
        } finally {
            given.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor input(int stage, Map.Entry<String, NodeInfo> of, int... slots)
            throws OrtException {
        long[] sides = ((TensorInfo) of.getValue().getInfo()).getShape().clone();
        sides[0] = slots.length;
        var parts = new ArrayList<float[]>();
        for (int slot : slots)
            parts.add(
                    switch (of.getKey()) {
                        case "mask" -> mask(shape.level(stage), shown.get(slot));
                        case "stemMask" -> mask(stem(), shown.get(slot));
                        default -> kept.get(slot);
                    });
        int size = parts.stream().mapToInt(part -> part.length).sum();
        if (size == 0)
            throw new IllegalArgumentException("stage " + stage + " ran before the one it follows");
        var batch =
                ByteBuffer.allocateDirect(size * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
        for (var part : parts) batch.put(part);
        return OnnxTensor.createTensor(Runtimes.environment(), batch.rewind(), sides);
    }

    /** The level between the large stem and its pooling. */
    private Shape.Level stem() {
        return new Shape.Level(
                (shape.width() + 1) / 2, (shape.height() + 1) / 2, shape.channels(), 2);
    }

    private static float[] mask(Shape.Level level, List<Rectangle> rectangles) {
        float[] mask = new float[level.width() * level.height()];
        for (var r : rectangles)
            for (int y = r.y() / level.stride();
                    y < Math.ceilDiv(r.y() + r.height(), level.stride());
                    y++)
                for (int x = r.x() / level.stride();
                        x < Math.ceilDiv(r.x() + r.width(), level.stride());
                        x++) mask[y * level.width() + x] = 1;
        return mask;
    }

    private float[] pooled(int stage, float[] planes, List<Rectangle> rectangles) {
        var level = shape.level(stage);
        int positions = level.width() * level.height();
        double[] rows = new double[planes.length];
        for (int p = 0; p < positions; p++)
            for (int c = 0; c < level.channels(); c++)
                rows[p * level.channels() + c] = planes[c * positions + p];
        var features =
                new Reference.Features(
                        level.width(), level.height(), level.channels(), level.stride(), rows);
        float[] answers = new float[rectangles.size() * shape.classes()];
        for (int r = 0; r < rectangles.size(); r++) {
            double[] own = Reference.logits(shape, weights, stage, features, rectangles.get(r));
            for (int k = 0; k < own.length; k++) answers[r * own.length + k] = (float) own[k];
        }
        return answers;
    }

    private static FloatBuffer tensor(OrtSession.Result result, int at) {
        if (result.get(at) instanceof OnnxTensor tensor && tensor.getFloatBuffer() != null)
            return tensor.getFloatBuffer();
        throw new IllegalArgumentException(NO_OUTPUT);
    }

    private static float[][] parts(FloatBuffer batch, int inputs) {
        int size = batch.remaining() / inputs;
        float[][] parts = new float[inputs][size];
        for (var part : parts) batch.get(part);
        return parts;
    }
}
