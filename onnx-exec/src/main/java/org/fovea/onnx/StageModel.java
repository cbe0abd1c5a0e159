package org.fovea.onnx;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.fovea.execution.reference.Shape;
import org.fovea.execution.reference.Weights;

/**
 * A stage of a {@link Shape} as an ONNX model: {@code x}, batch first, to {@code features}, and to
 * {@code logits} where the whole input is one object. On a canvas every layer is multiplied by a
 * mask of what the objects cover: {@code mask} of the stage, {@code stemMask} of the stem.
 */
final class StageModel {

    private static final long OPSET = 17;
    private static final long IR = 8;

    private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();
    private final boolean masked;
    private int names;

    private StageModel(boolean masked) {
        this.masked = masked;
    }

    /** The bytes of a model file. */
    static byte[] of(Shape shape, Weights weights, int stage, boolean masked) {
        var model = new StageModel(masked);
        model.build(shape, weights, stage);
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(IR)
                .setProducerName("fovea")
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(model.graph)
                .build()
                .toByteArray();
    }

    private void build(Shape shape, Weights weights, int stage) {
        var level = shape.level(stage);
        var from = shape.level(stage - 1);
        graph.setName("stage" + stage);
        graph.addInput(value("x", from.channels(), from.height(), from.width()));
        if (masked) graph.addInput(value("mask", 1, level.height(), level.width()));
        String x = "x";
        if (stage == 1) {
            boolean pooled = shape.stem() == 7;
            if (masked && pooled)
                graph.addInput(
                        value("stemMask", 1, (from.height() + 1) / 2, (from.width() + 1) / 2));
            x = relu(convolution(weights.stem(), x, pooled ? "stemMask" : "mask"));
            if (pooled)
                x =
                        masked(
                                node(
                                        "MaxPool",
                                        new AttributeProto[] {
                                            integers("kernel_shape", 3, 3),
                                            integers("strides", 2, 2),
                                            integers("pads", 1, 1, 1, 1)
                                        },
                                        x),
                                "mask");
        }
        for (var block : weights.stage(stage).blocks()) {
            String middle = relu(convolution(block.first(), x, "mask"));
            String added =
                    block.shortcut().isPresent()
                            ? convolution(block.shortcut().get(), x, "mask")
                            : x;
            x = relu(node("Add", none(), convolution(block.second(), middle, "mask"), added));
        }
        name(x, "features");
        graph.addOutput(value("features", level.channels(), level.height(), level.width()));
        if (masked) return;
        String mean = node("Flatten", none(), node("GlobalAveragePool", none(), "features"));
        String classifier =
                constant(weights.stage(stage).classifier(), shape.classes(), level.channels());
        name(node("Gemm", new AttributeProto[] {integer("transB", 1)}, mean, classifier), "logits");
        graph.addOutput(value("logits", shape.classes()));
    }

    private static AttributeProto[] none() {
        return new AttributeProto[0];
    }

    private String convolution(Weights.Convolution of, String x, String mask) {
        int kernel = of.kernel();
        int reach = kernel / 2;
        String weights = constant(of.weights(), of.out(), of.in(), kernel, kernel);
        String bias = constant(of.bias(), of.out());
        return masked(
                node(
                        "Conv",
                        new AttributeProto[] {
                            integers("kernel_shape", kernel, kernel),
                            integers("strides", of.stride(), of.stride()),
                            integers("pads", reach, reach, reach, reach)
                        },
                        x,
                        weights,
                        bias),
                mask);
    }

    private String relu(String x) {
        return node("Relu", none(), x);
    }

    private String masked(String x, String mask) {
        return masked ? node("Mul", none(), x, mask) : x;
    }

    /** Adds a node; the name of its output. */
    private String node(String operator, AttributeProto[] attributes, String... inputs) {
        String output = "v" + names++;
        graph.addNode(
                NodeProto.newBuilder()
                        .setOpType(operator)
                        .addAllInput(Arrays.asList(inputs))
                        .addOutput(output)
                        .addAllAttribute(Arrays.asList(attributes)));
        return output;
    }

    private void name(String value, String name) {
        graph.addNode(NodeProto.newBuilder().setOpType("Identity").addInput(value).addOutput(name));
    }

    private String constant(float[] values, long... sides) {
        String name = "c" + names++;
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        var tensor =
                TensorProto.newBuilder()
                        .setName(name)
                        .setDataType(TensorProto.DataType.FLOAT.getNumber())
                        .setRawData(ByteString.copyFrom(bytes));
        for (long side : sides) tensor.addDims(side);
        graph.addInitializer(tensor);
        return name;
    }

    private static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    private static AttributeProto integers(String name, long... values) {
        var attribute =
                AttributeProto.newBuilder()
                        .setName(name)
                        .setType(AttributeProto.AttributeType.INTS);
        for (long value : values) attribute.addInts(value);
        return attribute.build();
    }

    private static ValueInfoProto value(String name, long... sides) {
        var shape =
                OnnxMl.TensorShapeProto.newBuilder()
                        .addDim(
                                OnnxMl.TensorShapeProto.Dimension.newBuilder()
                                        .setDimParam("batch"));
        for (long side : sides)
            shape.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(side));
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(
                        OnnxMl.TypeProto.newBuilder()
                                .setTensorType(
                                        OnnxMl.TypeProto.Tensor.newBuilder()
                                                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                                                .setShape(shape)))
                .build();
    }
}
