package org.fovea.execution.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.fovea.execution.CannotRun;
import org.fovea.execution.ExecutionPlan;
import org.fovea.execution.Overrun;
import org.fovea.execution.Street;
import org.fovea.execution.reference.Reference.Rectangle;
import org.fovea.instance.Extent;
import org.fovea.instance.Instance;
import org.fovea.instance.Source;
import org.fovea.instance.Task;
import org.fovea.instance.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of a folder, and the parts of them that tasks show. */
class CropsTest {

    @TempDir Path folder;

    private static Task task(String id, Source.Frame frame, int x, int y) {
        return new Task(
                id,
                0,
                200,
                new Extent.Rectangle(20, 10),
                Weight.ONE,
                false,
                1,
                new Source(
                        Optional.of(frame),
                        OptionalInt.of(x),
                        OptionalInt.of(y),
                        Optional.empty()));
    }

    /** Task a of frame 7, and b of the frame `side`. */
    private static ExecutionPlan plan() {
        var tasks =
                List.of(
                        task("a", new Source.Frame.Number(7), 30, 5),
                        task("b", new Source.Frame.Name("side"), 55, -4));
        var street = Street.instance(Map.of());
        return ExecutionPlan.of(
                new Instance("street", "", street.devices(), tasks),
                Street.together(),
                Overrun.HOLD);
    }

    /** Red rises with x, green with y. */
    private void picture(String name, String format) throws IOException {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++)
            for (int x = 0; x < 64; x++) image.setRGB(x, y, (4 * x << 16) | (5 * y << 8) | 100);
        ImageIO.write(image, format, folder.resolve(name).toFile());
    }

    @Test
    void tasksShowTheirPartsOfPngAndJpegFiles() throws IOException {
        picture("7.png", "png");
        picture("side.jpg", "jpg");
        var plan = plan();
        var crops = new Crops(Optional.of(folder), 0);
        var network = plan.network(0);

        assertThat(crops.rectangle(plan, 0, 0, network))
                .isEqualTo(new Rectangle(0, 30, 5, 20, 10, 0, 0, 64, 64));
        // drawn back into the frame: at most 64 - 20 px from the left, no less than 0 from the top
        assertThat(crops.rectangle(plan, 1, 0, network))
                .isEqualTo(new Rectangle(1, 44, 0, 20, 10, 0, 0, 64, 64));
        var exact = crops.frames().get(0);
        assertThat(List.of(exact.value(30, 5, 0), exact.value(30, 5, 1), exact.value(30, 5, 2)))
                .containsExactly(4 * 30, 5 * 5, 100);
        var lossy = crops.frames().get(1);
        assertThat(lossy.value(30, 20, 0)).isBetween(4 * 30 - 12, 4 * 30 + 12);
        assertThat(lossy.value(30, 20, 1)).isBetween(5 * 20 - 12, 5 * 20 + 12);
    }

    @Test
    void aFrameThatIsAbsentOrNoPictureIsSaid() throws IOException {
        var plan = plan();
        var crops = new Crops(Optional.of(folder), 0);
        assertThatThrownBy(() -> crops.rectangle(plan, 0, 0, plan.network(0)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("no frame 7 in");

        Files.writeString(folder.resolve("7.png"), "no picture");
        assertThatThrownBy(() -> crops.rectangle(plan, 0, 0, plan.network(0)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("holds no picture");
    }
}
