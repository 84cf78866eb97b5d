package vn.thidua.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Writes certificates, one a page, into one .pdf that is ready for the printer. */
public final class Certificates {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Width of a name on A4, in points: 230 mm. */
    private static final float NAME_WIDTH = 230 / 25.4f * 72;

    /** Points that a fitted text is smaller than what the font's own measure allows, for the renderer's rounding. */
    private static final float SPARE = 0.98f;

    /** Pages that are set together; what they need in memory grows with this, not with all. */
    private static final int AT_ONCE = 50;

    private static final Fitting BOLD = new Fitting("LiberationSerif-Bold.ttf");

    private final Certificate.Print print;
    private final float scale;
    private final StringBuilder page = new StringBuilder();

    private Certificates(Certificate.Print print) {
        this.print = print;
        this.scale = print.large() ? (float) Math.sqrt(2) : 1;
    }

    /**
     * The file.
     *
     * @param progress is told after every so many pages how many are done
     */
    public static byte[] write(List<Certificate> certificates, Certificate.Print print, IntConsumer progress)
            throws IOException {
        PDFMergerUtility whole = new PDFMergerUtility();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        whole.setDestinationStream(bytes);
        for (int from = 0; from < certificates.size(); from += AT_ONCE) {
            int to = Math.min(certificates.size(), from + AT_ONCE);
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            Pdf.write(new Certificates(print).html(certificates.subList(from, to)), part);
            whole.addSource(new RandomAccessReadBuffer(part.toByteArray()));
            progress.accept(to);
        }
        whole.mergeDocuments(null);
        return bytes.toByteArray();
    }

    private String html(List<Certificate> certificates) {
        int width = print.large() ? 420 : 297;
        int height = print.large() ? 297 : 210;
        float edge = 8 * scale;
        float line = 1.6f * scale;
        page.append("<html lang=\"vi\"><head><title>Chứng nhận khen thưởng</title>")
                .append("<meta name=\"subject\" content=\"Chứng nhận khen thưởng\"/><style>")
                .append(String.format(
                        Locale.ROOT,
                        """
                                @page { size: %dmm %dmm; margin: 0; }
                                body { font-family: 'Liberation Serif'; margin: 0; font-size: %.2fpt; }
                                .page { position: relative; width: %dmm; height: %dmm; page-break-after: always; overflow: hidden; }
                                .last { page-break-after: auto; }
                                .frame { position: absolute; left: %.1fmm; top: %.1fmm; width: %.1fmm; height: %.1fmm; border: %.1fmm double #a8741a; }
                                .at { position: absolute; left: 0; right: 0; text-align: center; }
                                .b { font-weight: bold; } .i { font-style: italic; }
                                .form { color: #b3261e; font-weight: bold; }
                                """,
                        width,
                        height,
                        14 * scale,
                        width,
                        height,
                        edge,
                        edge,
                        width - 2 * edge - 2 * line,
                        height - 2 * edge - 2 * line,
                        line))
                .append("</style></head><body>");
        for (int i = 0; i < certificates.size(); i++) {
            one(certificates.get(i), i == certificates.size() - 1);
        }
        return page.append("</body></html>").toString();
    }

    private void one(Certificate one, boolean last) {
        page.append("<div class=\"page").append(last ? " last" : "").append("\">");
        if (!print.textOnly()) {
            page.append("<div class=\"frame\"></div>");
            line(20, "b", 13, Format.STATE);
            line(26.5f, "b", 14, Format.MOTTO);
            fitted(50, "b", 17, 12, one.giver().toUpperCase(VIETNAMESE));
            line(62, "b", 15, "TẶNG");
            line(70, "form", 40, one.form().toUpperCase(VIETNAMESE));
        }
        int lines = fitted(95, "b", 28, 18, one.recipient());
        float below = 95 + (lines > 1 ? 20 : 13);
        if (!one.place().isEmpty()) {
            fitted(below, "", 16, 11, one.place());
            below += 9;
        }
        fitted(below + 2, "i", 16, 11, one.achievement());
        foot(one);
        page.append("</div>");
    }

    /** Number, day and code at the left; place, day and signature at the right. */
    private void foot(Certificate one) {
        float bottom = 147;
        String left = String.format(
                Locale.ROOT,
                "position: absolute; left: %.1fmm; width: %.1fmm; top: %.1fmm; font-size: %.2fpt",
                x(22),
                95 * scale,
                y(bottom),
                12 * scale);
        page.append("<div style=\"").append(left).append("\"><div>");
        page.append(Pdf.safe(one.decision())).append("</div><div>").append(Pdf.safe(one.register()));
        page.append(String.format(
                        Locale.ROOT, "</div><div style=\"margin-top: %.1fmm\"><img alt=\"\" src=\"", 2 * scale))
                .append(QrCode.image(one.link()))
                .append(String.format(
                        Locale.ROOT, "\" style=\"width: %1$.1fmm; height: %1$.1fmm\"/></div></div>", 20 * scale));
        String right = String.format(
                Locale.ROOT,
                "position: absolute; left: %.1fmm; width: %.1fmm; top: %.1fmm; text-align: center; font-size: %.2fpt",
                x(165),
                110 * scale,
                y(bottom),
                14 * scale);
        page.append("<div style=\"").append(right).append("\"><div class=\"i\">");
        page.append(Pdf.safe(one.placeAndDay())).append("</div>");
        if (!print.textOnly()) {
            one.capacity()
                    .lines()
                    .forEach(capacity -> page.append("<div class=\"b\">")
                            .append(Pdf.safe(capacity.toUpperCase(VIETNAMESE)))
                            .append("</div>"));
        }
        page.append(String.format(Locale.ROOT, "<div class=\"b\" style=\"margin-top: %.1fmm\">", 24 * scale))
                .append(Pdf.safe(one.signer()))
                .append("</div></div>");
    }

    private float x(float millimetres) {
        return millimetres * scale + print.right();
    }

    private float y(float millimetres) {
        return millimetres * scale + print.down();
    }

    private void line(float top, String style, float size, String text) {
        page.append(String.format(
                        Locale.ROOT,
                        "<div class=\"at %s\" style=\"top: %.1fmm; margin-left: %.1fmm; font-size: %.2fpt\">",
                        style,
                        y(top),
                        (float) print.right(),
                        size * scale))
                .append(Pdf.safe(text))
                .append("</div>");
    }

    /** A text as large as it fits; how many lines it took. */
    private int fitted(float top, String style, float largest, float smallest, String text) {
        Fitting.Fitted fitted = BOLD.fit(text, NAME_WIDTH * SPARE, largest, smallest);
        float step = fitted.size() * 1.2f / 72 * 25.4f;
        for (int i = 0; i < fitted.lines().size(); i++) {
            line(top + i * step, style, fitted.size(), fitted.lines().get(i));
        }
        return fitted.lines().size();
    }
}
