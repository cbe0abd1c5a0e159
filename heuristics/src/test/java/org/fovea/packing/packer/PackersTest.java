package org.fovea.packing.packer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.fovea.packing.Geometry;
import org.fovea.problem.CanvasShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every packer of the list promises. */
class PackersTest {

    static Iterable<Packer> packers() {
        return Packers.all();
    }

    @ParameterizedTest
    @MethodSource("packers")
    void isFoundByItsName(Packer packer) {
        assertThat(Packers.named(packer.name())).contains(packer);
        assertThat(packer.summary()).isNotBlank().doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("packers")
    void placesInsideAlignedAndApart(Packer packer) {
        for (int seed = 0; seed < 800; seed++) {
            var random = new Random(seed);
            var canvas = canvas(random);
            int count = random.nextInt(40);
            int[] width = sides(random, count, canvas.width());
            int[] height = sides(random, count, canvas.height());

            var packing = packer.pack(canvas, width, height);

            Geometry.assertValid("seed " + seed, canvas, width, height, packing);
        }
    }

    @ParameterizedTest
    @MethodSource("packers")
    void neverLosesASingleRectangleThatFitsAlone(Packer packer) {
        for (int seed = 0; seed < 800; seed++) {
            var random = new Random(seed);
            var canvas = canvas(random);
            int[] width = {1 + random.nextInt(canvas.width() + 3)};
            int[] height = {1 + random.nextInt(canvas.height() + 3)};

            boolean placed = packer.pack(canvas, width, height).placed(0);

            assertThat(placed)
                    .as("seed %d", seed)
                    .isEqualTo(width[0] <= canvas.width() && height[0] <= canvas.height());
        }
    }

    @ParameterizedTest
    @MethodSource("packers")
    void placesTheMostPreferredOfThoseThatFitTheEmptyCanvas(Packer packer) {
        for (int s = 0; s < 300; s++) {
            int seed = s;
            var random = new Random(seed);
            var canvas = canvas(random);
            int[] width = sides(random, 12, canvas.width());
            int[] height = sides(random, 12, canvas.height());

            var packing = packer.pack(canvas, width, height);

            IntStream.range(0, 12)
                    .filter(i -> width[i] <= canvas.width() && height[i] <= canvas.height())
                    .findFirst()
                    .ifPresent(first ->
                            assertThat(packing.placed(first)).as("seed %d", seed).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("packers")
    void repeatsItself(Packer packer) {
        var random = new Random(7);
        var canvas = new CanvasShape(300, 200, 3, 4);
        int[] width = sides(random, 50, 100);
        int[] height = sides(random, 50, 100);

        var once = packer.pack(canvas, width, height);
        var again = packer.pack(canvas, width, height);

        for (int i = 0; i < 50; i++) {
            assertThat(again.x(i)).isEqualTo(once.x(i));
            assertThat(again.y(i)).isEqualTo(once.y(i));
        }
    }

    private static CanvasShape canvas(Random random) {
        int alignment = random.nextBoolean() ? 1 : 1 + random.nextInt(9);
        int padding = random.nextBoolean() ? 0 : random.nextInt(12);
        return new CanvasShape(
                1 + random.nextInt(120), 1 + random.nextInt(120), padding, alignment);
    }

    private static int[] sides(Random random, int count, int canvas) {
        int longest = 1 + random.nextInt(canvas + 2); // sometimes too long for the canvas
        return IntStream.generate(() -> 1 + random.nextInt(longest)).limit(count).toArray();
    }
}
