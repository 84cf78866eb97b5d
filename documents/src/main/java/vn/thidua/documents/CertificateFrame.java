package vn.thidua.documents;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * The ornament of a certificate, drawn as lines under its text: two borders with waves that cross between them, a flower in
 * each corner and in the middle of each side, the line under the motto, and the emblem that the authority has sent. Without
 * one its place is marked by a flower, the sign of nobody.
 */
final class CertificateFrame {

    private static final Color GOLD = new Color(0xb0832b);
    private static final Color PALE = new Color(0xdcc38a);
    private static final Color RED = new Color(0xb3261e);
    private static final float MM = 72 / 25.4f;

    /** From the edge of the page to the outer and to the inner border, in millimetres of A4. */
    private static final float OUTER = 7;

    private static final float INNER = 15.5f;
    private static final int STEPS = 12;

    private final PDPageContentStream to;
    private final float scale;

    private CertificateFrame(PDPageContentStream to, float scale) {
        this.to = to;
        this.scale = scale;
    }

    /** The same pages with the ornament under their text. */
    static byte[] under(byte[] pages, Certificate.Print print, Optional<byte[]> emblem) throws IOException {
        try (PDDocument document = Loader.loadPDF(pages);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Optional<PDImageXObject> image = emblem.isEmpty()
                    ? Optional.empty()
                    : Optional.of(PDImageXObject.createFromByteArray(document, emblem.get(), "emblem"));
            float scale = (print.large() ? (float) Math.sqrt(2) : 1) * MM;
            for (PDPage page : document.getPages()) {
                try (PDPageContentStream stream =
                        new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
                    stream.beginMarkedContent(COSName.ARTIFACT);
                    new CertificateFrame(stream, scale).draw(page.getMediaBox(), print, image);
                    stream.endMarkedContent();
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void draw(PDRectangle box, Certificate.Print print, Optional<PDImageXObject> emblem) throws IOException {
        float width = box.getWidth() / scale;
        float height = box.getHeight() / scale;
        border(OUTER - 1.2f, 0.9f, RED, width, height);
        border(OUTER, 0.35f, GOLD, width, height);
        border(INNER, 0.35f, GOLD, width, height);
        border(INNER + 1.2f, 0.9f, GOLD, width, height);
        float middle = (OUTER + INNER) / 2;
        float half = (INNER - OUTER) / 2;
        for (int turn = 0; turn < 2; turn++) {
            Color color = turn == 0 ? PALE : GOLD;
            waves(INNER, middle, width - 2 * INNER, half * 0.8f, true, turn, color);
            waves(INNER, height - middle, width - 2 * INNER, half * 0.8f, true, turn, color);
            waves(middle, INNER, height - 2 * INNER, half * 0.8f, false, turn, color);
            waves(width - middle, INNER, height - 2 * INNER, half * 0.8f, false, turn, color);
        }
        for (float x : new float[] {middle, width - middle}) {
            for (float y : new float[] {middle, height - middle}) {
                flower(x, y, half * 0.92f);
            }
        }
        float x = width / 2 + print.right() * MM / scale;
        float down = print.down() * MM / scale;
        float motto = Format.mottoLine() * 14 / Format.BODY / MM;
        line(x - motto / 2, height - 33.6f - down, x + motto / 2, height - 33.6f - down, 0.3f, Color.BLACK);
        float y = height - CertificateLayout.EMBLEM_Y - down;
        if (emblem.isPresent()) {
            emblem(emblem.get(), x, y);
        } else {
            flower(x, y, CertificateLayout.EMBLEM_RADIUS * 0.8f);
        }
    }

    private void emblem(PDImageXObject image, float x, float y) throws IOException {
        float most = 2 * CertificateLayout.EMBLEM_RADIUS;
        float part = most / Math.max(image.getWidth(), image.getHeight());
        float width = image.getWidth() * part;
        float height = image.getHeight() * part;
        to.drawImage(image, at(x - width / 2), at(y - height / 2), at(width), at(height));
    }

    private float at(float millimetres) {
        return millimetres * scale;
    }

    private void border(float edge, float line, Color color, float width, float height) throws IOException {
        to.setStrokingColor(color);
        to.setLineWidth(at(line));
        to.addRect(at(edge), at(edge), at(width - 2 * edge), at(height - 2 * edge));
        to.stroke();
    }

    private void line(float x1, float y1, float x2, float y2, float line, Color color) throws IOException {
        to.setStrokingColor(color);
        to.setLineWidth(at(line));
        to.moveTo(at(x1), at(y1));
        to.lineTo(at(x2), at(y2));
        to.stroke();
    }

    /** Waves along a side that cross each other at equal distances; a whole number of them, so that corners are alike. */
    private void waves(float x, float y, float length, float high, boolean across, int turn, Color color)
            throws IOException {
        int many = Math.max(2, Math.round(length / 9));
        float step = length / (many * STEPS);
        to.setStrokingColor(color);
        to.setLineWidth(at(0.3f));
        for (int sign = -1; sign <= 1; sign += 2) {
            for (int i = 0; i <= many * STEPS; i++) {
                double angle = 2 * Math.PI * i / STEPS + (turn == 0 ? Math.PI / 2 : 0);
                float off = (float) (sign * high * Math.sin(angle));
                float px = across ? x + i * step : x + off;
                float py = across ? y + off : y + i * step;
                if (i == 0) {
                    to.moveTo(at(px), at(py));
                } else {
                    to.lineTo(at(px), at(py));
                }
            }
            to.stroke();
        }
    }

    /** A flower of eight petals on white. */
    private void flower(float x, float y, float radius) throws IOException {
        disc(x, y, radius, Color.WHITE);
        for (int ring = 0; ring < 2; ring++) {
            float size = radius * (ring == 0 ? 1 : 0.62f);
            to.setNonStrokingColor(ring == 0 ? PALE : GOLD);
            to.setStrokingColor(ring == 0 ? GOLD : RED);
            to.setLineWidth(at(0.2f));
            for (int petal = 0; petal < 8; petal++) {
                petal(x, y, size, Math.PI / 4 * (petal + ring * 0.5));
            }
        }
        disc(x, y, radius * 0.18f, RED);
    }

    private void petal(float x, float y, float size, double angle) throws IOException {
        to.moveTo(at(x), at(y));
        curve(x, y, size * 0.7, angle - 0.45, size, angle - 0.12, size, angle);
        curve(x, y, size, angle + 0.12, size * 0.7, angle + 0.45, 0, angle);
        to.fillAndStroke();
    }

    private void curve(float x, float y, double r1, double a1, double r2, double a2, double r3, double a3)
            throws IOException {
        to.curveTo(px(x, r1, a1), py(y, r1, a1), px(x, r2, a2), py(y, r2, a2), px(x, r3, a3), py(y, r3, a3));
    }

    private float px(float x, double radius, double angle) {
        return at((float) (x + radius * Math.cos(angle)));
    }

    private float py(float y, double radius, double angle) {
        return at((float) (y + radius * Math.sin(angle)));
    }

    private void disc(float x, float y, float radius, Color color) throws IOException {
        float k = 0.5523f * radius;
        to.setNonStrokingColor(color);
        to.moveTo(at(x + radius), at(y));
        to.curveTo(at(x + radius), at(y + k), at(x + k), at(y + radius), at(x), at(y + radius));
        to.curveTo(at(x - k), at(y + radius), at(x - radius), at(y + k), at(x - radius), at(y));
        to.curveTo(at(x - radius), at(y - k), at(x - k), at(y - radius), at(x), at(y - radius));
        to.curveTo(at(x + k), at(y - radius), at(x + radius), at(y - k), at(x + radius), at(y));
        to.fill();
    }
}
