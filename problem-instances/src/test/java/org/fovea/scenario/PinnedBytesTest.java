package org.fovea.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.fovea.instance.Instances;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same recipe gives the same bytes on every machine and in every version: SHA-256 of the files.
 * Whoever changes one on purpose changes what is known about it: best-known answers, measurements.
 */
class PinnedBytesTest {

    @ParameterizedTest(name = "{0}, {1} tasks")
    @CsvSource({
        "dash-cam, 20, 078b06a93d47f120f1b144729dd115f45b041fe6074b4b6dcd1c242dc01af665",
        "dash-cam, 1000, 01ab9bd6607cb1cb5d377aacf294ac10ee08d187a032e053651c4326bad63f8e",
        "drone-vehicle, 20, 21b27212b0e10ac0c47f0b2cd07d2874edf38b12ed971a0b94d9141b26604a3c",
        "drone-vehicle, 1000, a1c234367a3b29eead9f2d13bfc6bc1fbab02ac8034e60160f128aba2a5c84a0",
        "drone-still, 20, b88d8e3433894bc4b0e8ddbf02d2d51a4c8ff9d2db177bdd86cfd927f8cbb9d1",
        "drone-still, 1000, 2fec6571fe6f81faef25b5020fdaacc0b3c875304827676f95b7b93a3f0c7aae",
        "street, 20, 024bd31f3f3c319232f7af7eb4ff6ebc3ae33fcd9bd971af83250fead04916a9",
        "street, 1000, 89cb0b3b4b2534ed0460eeffd7d2a95959540c91d2a37301b3a118da5f30ccd4",
        "serving, 20, 09ed9161c85ce1cdf0575ebcf4007c0400aafdac9f99d91a11f36e5fcac4d105",
        "serving, 1000, b84fb7f94857dd7983ca49b2077a5a735cd069f93a4fc2462e6db0420e3cc1cf",
        "burst, 20, e1fd16bdb183df747f7718be696830baf13a5b5dacd38909affec3075a6665fe",
        "burst, 1000, bdc98b4f1f84facfcd13fa20bc324715f5261fe41fe559850e730b5faf0f20f7",
        "periodic, 20, fa185c714e6d85b3c88ecce5d25780320f3063e75fae52e708e11b90cc8d02b1",
        "periodic, 1000, 3cfdae215ef0062baa783692b75a08890ce7d8dd0db4f036b89f3b48444790de"
    })
    void aRecipeMakesTheseBytes(String scenario, int tasks, String sha256)
            throws NoSuchAlgorithmException {
        var bytes = new ByteArrayOutputStream();
        Instances.write(Recipe.of(scenario, tasks, 1, Map.of()).instance(), bytes);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }
}
