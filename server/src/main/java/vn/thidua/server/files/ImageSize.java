package vn.thidua.server.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * How large an image is, in pixels.
 *
 * @param width of the image
 * @param height of the image
 */
public record ImageSize(int width, int height) {

    /** Told from the head alone, as a small file may claim to be larger than any memory; empty where it is no image that can be read. */
    public static Optional<ImageSize> of(byte[] image) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return Optional.of(new ImageSize(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The longer side. */
    public int longer() {
        return Math.max(width, height);
    }

    /** All pixels. */
    public long pixels() {
        return (long) width * height;
    }
}
