package org.fovea.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.fovea.instance.Instance;
import org.fovea.instance.Instances;
import org.fovea.json.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An instance of 100,000 tasks in memory: bytes to checked records, and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CodecBenchmark {

    private static final int TASKS = 100_000;

    private final Instance instance = Streams.crops(TASKS, 1, 1);
    private final byte[] bytes = written(instance);

    /** From UTF-8 to an instance. */
    @Benchmark
    public Instance read() {
        var in = new ByteArrayInputStream(bytes);
        return Instances.read(Document.read(in, "benchmark", Path.of("")));
    }

    /** From an instance to UTF-8. */
    @Benchmark
    public byte[] write() {
        return written(instance);
    }

    private static byte[] written(Instance instance) {
        var out = new ByteArrayOutputStream();
        Instances.write(instance, out);
        return out.toByteArray();
    }
}
