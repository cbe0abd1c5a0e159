package org.fovea.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class StandardStreamTest {

    /** A target that refuses everything for one reason. */
    private static StandardStream refusing(String reason) {
        return new StandardStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(reason);
                    }
                });
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        var stream = refusing("Broken pipe");

        stream.write("more".getBytes(UTF_8), 0, 4);

        assertThat(stream.failure()).isEmpty();
    }

    @Test
    void afterAFullDiskItSaysWhy() {
        var stream = refusing("No space left on device");

        stream.write("more".getBytes(UTF_8), 0, 4);
        stream.flush();

        assertThat(stream.failure()).contains("No space left on device");
    }
}
