package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.fovea.instance.Instances;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The bytes of a recipe are the same on every machine and in every version: published figures name
 * recipes. A change here makes every figure of the set a figure of something else.
 */
class MeasuringSetBytesTest {

    @ParameterizedTest(name = "{0} --tasks {1} --seed {2} {3}")
    @CsvFileSource(resources = "/measuring-sets.csv", numLinesToSkip = 1)
    void theBytesOfARecipeNeverChange(
            String scenario, int tasks, long seed, String settings, String sha256)
            throws NoSuchAlgorithmException {
        var bytes = new ByteArrayOutputStream();
        Instances.write(Recipe.of(scenario, tasks, seed, parsed(settings)).instance(), bytes);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }

    /** {@code load=2 windows=loose}; nothing for {@code -}. */
    private static Map<String, String> parsed(String settings) {
        return Arrays.stream(settings.split(" ", -1))
                .filter(setting -> !setting.equals("-"))
                .map(setting -> setting.split("=", -1))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
}
