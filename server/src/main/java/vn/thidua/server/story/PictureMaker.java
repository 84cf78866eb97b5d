package vn.thidua.server.story;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.stereotype.Component;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.kernel.Refusal;

/**
 * Makes of what somebody sent the picture that is shown: upright, at most {@value #SIDE} pixels a side, without what a camera adds (place,
 * time, owner). One at a time, so that however many are sent, the memory holds.
 */
@Component
class PictureMaker {

    /** The longer side of a picture that is shown, in pixels. */
    static final int SIDE = 1280;

    /** The most pixels of a picture that is taken: what the cameras of phones make, and no more than memory holds. */
    static final int MOST_PIXELS = 25_000_000;

    private static final int MILLION = 1_000_000;
    private static final double QUALITY = 0.8;

    private final FileStore store;
    private final Semaphore one = new Semaphore(1, true);

    PictureMaker(FileStore store) {
        this.store = store;
    }

    /**
     * The picture as it is kept.
     *
     * @return its hash
     * @throws Refusal where it is no picture, too large, or cannot be read
     */
    String make(FileStore.Passing file) {
        if (!file.media().equals("image/png") && !file.media().equals(StoryPicture.MEDIA)) {
            throw Refusal.bad("picture-kind", file.name());
        }
        byte[] sent = file.content().getByteArray();
        int side = Math.min(SIDE, side(sent, file.name()));
        one.acquireUninterruptibly();
        try {
            return store.keep("anh.jpg", StoryPicture.MEDIA, made(sent, side)).sha256();
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.bad("picture-broken", file.name());
        } finally {
            one.release();
        }
    }

    private static byte[] made(byte[] sent, int side) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        BufferedImage small = Thumbnails.of(new ByteArrayInputStream(sent))
                .size(side, side)
                .useExifOrientation(true)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
        Thumbnails.of(small)
                .scale(1)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(made);
        return made.toByteArray();
    }

    /** Its longer side in pixels. Told from the head alone: a small file may claim to be larger than any memory. */
    private static int side(byte[] image, String name) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw Refusal.bad("picture-kind", name);
            }
            ImageReader reader = readers.next();
            reader.setInput(stream);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            reader.dispose();
            long pixels = (long) width * height;
            if (pixels > MOST_PIXELS) {
                throw Refusal.bad("picture-pixels", name, pixels / MILLION, MOST_PIXELS / MILLION);
            }
            return Math.max(width, height);
        } catch (IOException e) {
            throw Refusal.bad("picture-broken", name);
        }
    }
}
