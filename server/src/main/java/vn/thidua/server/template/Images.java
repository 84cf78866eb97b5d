package vn.thidua.server.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What an image is, told from its head alone: a small file may claim to be larger than any memory. */
final class Images {

    private Images() {}

    /** Whether it can be read and has at most so many pixels a side. */
    static boolean isWithin(byte[] image, int largest) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            reader.setInput(stream);
            return reader.getWidth(0) <= largest && reader.getHeight(0) <= largest;
        } catch (IOException e) {
            return false;
        }
    }
}
