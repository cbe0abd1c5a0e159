package org.fovea.benchmark.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.fovea.benchmark.chart.Curve;
import org.fovea.benchmark.chart.Figure;
import org.fovea.benchmark.chart.Sampling;
import org.fovea.instance.Device;
import org.fovea.instance.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalkFiguresTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Sampling FEW = new Sampling(30, 1);

    @ParameterizedTest
    @ValueSource(strings = {"load", "resizing", "canvas", "switching", "memory", "energy"})
    void aFigureIsDrawnAndItsTableIsThatOfThePages(String name, @TempDir Path folder)
            throws IOException {
        var figure = TalkFigures.drawn(name, new Shipped(ROOT), FEW);
        TalkFigures.write(figure, folder, folder);

        var picture = ImageIO.read(folder.resolve("talk-" + name + ".png").toFile());
        assertThat(picture.getWidth()).isGreaterThan(2 * 700); // two panels
        var shipped = Files.readAllLines(ROOT.resolve("docs/results/talk/" + name + ".csv"));
        assertThat(Files.readAllLines(folder.resolve(name + ".csv")))
                .extracting(TalkFiguresTest::place)
                .isEqualTo(shipped.stream().map(TalkFiguresTest::place).toList());
    }

    /** Panel, curve and x of a line of a table. */
    private static String place(String line) {
        return line.replaceFirst("^([^,]*,[^,]*,[^,]*),.*", "$1");
    }

    @Test
    void sevenObjectsTake97MillisecondsInBatchesAnd43OnACanvas() {
        var device = new Shipped(ROOT).profile("talk-canvas");

        assertThat(CanvasFigure.talk(device, false)).isEqualTo(14 + 43 + 40);
        assertThat(CanvasFigure.talk(device, true)).isEqualTo(43);
    }

    @Test
    void forOneCropSwitchingBuysMoreIn13MillisecondsThanExitingIn11() {
        var single = TalkFigures.drawn("switching", new Shipped(ROOT), FEW);

        assertThat(mean(single, 0, "switching", 13)).isEqualTo(0.985);
        assertThat(mean(single, 0, "exits", 11)).isEqualTo(0.63);
    }

    @Test
    void underLoadAllMeansTogetherEarnMoreThanAnyAlone() {
        var device = new Shipped(ROOT).profile("crops-and-canvas");
        var whole = Shipped.at(device, 4, 200, 1);

        double joint = accuracy(Method.ALL.getFirst(), device, whole);
        for (var alone : Method.ALL.subList(2, Method.ALL.size()))
            assertThat(accuracy(alone, device, whole)).as(alone.label()).isLessThan(joint);
    }

    private static double accuracy(Method method, Device device, Instance whole) {
        var instance = method.restricted(device, whole);
        return Answered.of(instance, method.schedule(instance)).accuracy();
    }

    @Test
    void anUnknownFigureIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> TalkFigures.main(new String[] {ROOT.toString(), "loda"}))
                .hasMessage(
                        "No figure loda; there are load, resizing, canvas, switching, memory,"
                                + " energy");
    }

    private static double mean(Figure figure, int panel, String label, double x) {
        return figure.panels().get(panel).curves().stream()
                .filter(curve -> curve.label().equals(label))
                .map(Curve::points)
                .flatMap(points -> points.stream().filter(point -> point.x() == x))
                .findFirst()
                .orElseThrow()
                .y()
                .mean();
    }
}
