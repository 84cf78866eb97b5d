package vn.thidua.server.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.thidua.documents.reading.PaperReader;
import vn.thidua.documents.reading.Piece;
import vn.thidua.documents.reading.Reading;

/** Reads papers aside, two at a time and none for long, because files that people send may be made to keep a reader busy. */
@Component
class Readings implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final int SECONDS = 10;

    /** Pixels of the longer side of a page's picture. */
    private static final float LONGEST = 1200;

    private static final Color FILL = new Color(255, 214, 0, 70);
    private static final Color EDGE = new Color(150, 100, 0);

    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "reading");
                thread.setDaemon(true);
                return thread;
            });

    /** What a paper says; empty where it is of no kind that can be read, or reading took too long. */
    Optional<Reading> read(Evidence evidence, Path content) {
        return PaperReader.reads(evidence.media())
                ? aside(() -> PaperReader.read(content, evidence.media()))
                : Optional.empty();
    }

    /** A page of a .pdf as a picture, with what was read in it marked; empty where there is none. */
    Optional<byte[]> page(Path content, int page, List<Piece.Box> marked) {
        return aside(() -> draw(content, page, marked)).filter(image -> image.length > 0);
    }

    private <T> Optional<T> aside(Callable<T> reading) {
        try {
            Future<T> future = pool.submit(reading);
            try {
                return Optional.of(future.get(SECONDS, TimeUnit.SECONDS));
            } catch (TimeoutException e) {
                future.cancel(true);
                LOG.warn("a paper took longer than {} s to read", SECONDS);
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | RejectedExecutionException e) {
            LOG.warn("a paper could not be read: {}", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static byte[] draw(Path content, int page, List<Piece.Box> marked) throws IOException {
        try (PDDocument document = Loader.loadPDF(content.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return new byte[0];
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float scale = Math.min(2, LONGEST / Math.max(box.getWidth(), box.getHeight()));
            BufferedImage image = new PDFRenderer(document).renderImage(page - 1, scale, ImageType.RGB);
            mark(image, scale, marked);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        }
    }

    private static void mark(BufferedImage image, float scale, List<Piece.Box> marked) {
        Graphics2D graphics = image.createGraphics();
        for (Piece.Box box : marked) {
            Rectangle2D place = new Rectangle2D.Double(
                    (box.left() - 2) * scale, box.top() * scale, (box.width() + 4) * scale, box.height() * scale);
            graphics.setColor(FILL);
            graphics.fill(place);
            graphics.setColor(EDGE);
            graphics.draw(place);
        }
        graphics.dispose();
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
