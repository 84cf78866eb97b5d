package vn.thidua.documents.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of a .pdf as a picture, with what was read in it marked. */
final class PagePicture {

    /** Pixels of the longer side. */
    private static final float LONGEST = 1200;

    private static final Color FILL = new Color(255, 214, 0, 70);
    private static final Color EDGE = new Color(150, 100, 0);

    private PagePicture() {}

    /** A .png; empty where there is no such page. */
    static byte[] of(Path file, int page, List<Piece.Box> marked) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return new byte[0];
            }
            PDRectangle box = document.getPage(page - 1).getCropBox();
            float scale = Math.min(2, LONGEST / Math.max(1, Math.max(box.getWidth(), box.getHeight())));
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
}
