package vn.thidua.server.story;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.stereotype.Component;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.files.ImageSize;
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
        ImageSize size = ImageSize.of(sent).orElseThrow(() -> Refusal.bad("picture-broken", file.name()));
        if (size.pixels() > MOST_PIXELS) {
            throw Refusal.bad("picture-pixels", file.name(), size.pixels() / MILLION, MOST_PIXELS / MILLION);
        }
        one.acquireUninterruptibly();
        try {
            return store.keep("anh.jpg", StoryPicture.MEDIA, made(sent, Math.min(SIDE, size.longer())))
                    .sha256();
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.bad("picture-broken", file.name());
        } finally {
            one.release();
        }
    }

    private static byte[] made(byte[] sent, int side) throws IOException {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        Thumbnails.of(new ByteArrayInputStream(sent))
                .size(side, side)
                .useExifOrientation(true)
                .imageType(BufferedImage.TYPE_INT_RGB)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(made);
        return made.toByteArray();
    }
}
