package org.fovea.cli.importing;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.fovea.cli.usage.Given;
import org.fovea.detections.FrameRate;
import org.fovea.detections.ImageSize;
import org.fovea.input.InvalidValue;

/** What may be typed after {@code --fps} and {@code --image}. */
final class CameraOptions {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,6})[xX]([0-9]{1,6})");
    private static final int PLACES = 6;
    private static final long SECOND = 1_000_000; // us

    private CameraOptions() {}

    static FrameRate rate(Given given) {
        String text = given.text();
        var fraction = FRACTION.matcher(text);
        try {
            if (fraction.matches())
                return new FrameRate(
                        Long.parseLong(fraction.group(1)),
                        SECOND * Long.parseLong(fraction.group(2)));
            if (DECIMAL.matcher(text).matches())
                return new FrameRate(
                        new BigDecimal(text).movePointRight(PLACES).longValueExact(),
                        SECOND * SECOND);
            if (text.endsWith("s") || text.endsWith("m") || text.endsWith("h"))
                return new FrameRate(1, given.duration().toNanos() / 1_000);
        } catch (InvalidValue zero) {
            // answered below, as words are
        }
        throw given.wrong(
                "frames per second such as 10, 29.97 or 30000/1001, or the time between two frames"
                        + " such as 33ms",
                "");
    }

    static ImageSize image(Given given) {
        var size = SIZE.matcher(given.text());
        try {
            if (size.matches())
                return new ImageSize(
                        Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
        } catch (InvalidValue outOfRange) {
            // answered below
        }
        throw given.wrong("width x height of the image in px, each at most 65536, as 1242x375", "");
    }
}
