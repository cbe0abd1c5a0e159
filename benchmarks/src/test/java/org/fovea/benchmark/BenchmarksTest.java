package org.fovea.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The short mode: every benchmark runs once, in this process. It measures nothing. */
class BenchmarksTest {

    @Test
    void everyBenchmarkRuns() throws RunnerException {
        System.setProperty("jmh.ignoreLock", "true"); // a measurement may go on beside the tests
        var once =
                new OptionsBuilder()
                        .include("org[.]fovea[.]benchmark[.].*")
                        .forks(0)
                        .mode(Mode.SingleShotTime)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .timeout(TimeValue.seconds(60))
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .param("policy", "price")
                        .param("load", "1")
                        .param("objects", "20")
                        .param("fill", "0.95")
                        .param("tasks", "1000")
                        .param("set", "k1")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        var ran = new TreeSet<String>();
        for (var result : new Runner(once).run())
            ran.add(result.getParams().getBenchmark().replaceFirst(".*[.](\\w+)[.]\\w+$", "$1"));

        assertThat(ran)
                .containsExactly(
                        "AnnealingBenchmark",
                        "BoundBenchmark",
                        "CanvasTestBenchmark",
                        "CheckerBenchmark",
                        "CodecBenchmark",
                        "DecisionBenchmark",
                        "LabelSettingBenchmark",
                        "PackingBenchmark",
                        "PolicyBenchmark",
                        "ProblemBenchmark");
    }
}
