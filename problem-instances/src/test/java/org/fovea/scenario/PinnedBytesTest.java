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
        "dash-cam, 20, 5a31e0f0df4cd71c69f24b7719cc5e9d244aa6ff06543234fd906695ebc453ab",
        "dash-cam, 1000, 2559326c3e8964606b364e997507b1e0fc32be664e8ed84ecab5d7ba82890ce2",
        "drone-vehicle, 20, 12389d032a3dde7b65d05c223879605be8514239ddb8e421accf02f65162deb9",
        "drone-vehicle, 1000, 657f04b398472a5505c9a31789e8bc1e16c6a39ab1eead806dad16658e804245",
        "drone-still, 20, 058e436220c6625fce78ee06a8e6fb40a3305db7fbfdc8a647c729d29390af6c",
        "drone-still, 1000, 795da08178ebdb621cd3fd3fe33dd621b49e54a888925598e55589303c5cc5de",
        "street, 20, 4631053792fec0ad09072534d06bcdbd4a1077edde14386617ca42253e6a93f8",
        "street, 1000, 9a5362cc834d933f55a50d9320c10b0ed23c8f73c7846b07f309f20656412443",
        "serving, 20, 09ed9161c85ce1cdf0575ebcf4007c0400aafdac9f99d91a11f36e5fcac4d105",
        "serving, 1000, b84fb7f94857dd7983ca49b2077a5a735cd069f93a4fc2462e6db0420e3cc1cf",
        "burst, 20, af342fbfe17974b077183fc4d5bcf1612a9c7a33fe5aaa9da9e057c2c12f81f6",
        "burst, 1000, 9f5d932bcc974c080368305da1e96962166f42c43d4afc13def864e85485dff5",
        "periodic, 20, dcf895da65558bcdd7ea0943b16bd6cd375ea3b5f1b9876c33dac321da3c1482",
        "periodic, 1000, a607291bae3605d4580f2baaf3cc2bbe7295a89ef20b5e5126c589b49d5944b6"
    })
    void aRecipeMakesTheseBytes(String scenario, int tasks, String sha256)
            throws NoSuchAlgorithmException {
        var bytes = new ByteArrayOutputStream();
        Instances.write(Recipe.of(scenario, tasks, 1, Map.of()).instance(), bytes);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }
}
