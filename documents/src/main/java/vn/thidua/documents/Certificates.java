package vn.thidua.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Writes certificates, one a page, into one .pdf that is ready for the printer. */
public final class Certificates {

    /** Pages that are set together; what they need in memory grows with this, not with all. */
    private static final int AT_ONCE = 50;

    private static final float CODE = 20;

    private final Certificate.Print print;
    private final float scale;
    private final StringBuilder page = new StringBuilder();

    private Certificates(Certificate.Print print) {
        this.print = print;
        this.scale = print.large() ? (float) Math.sqrt(2) : 1;
    }

    /** The file, without an emblem. */
    public static byte[] write(List<Certificate> certificates, Certificate.Print print, IntConsumer progress)
            throws IOException {
        return write(certificates, print, Optional.empty(), progress);
    }

    /**
     * The file.
     *
     * @param emblem image (.png or .jpg) above the giver's name; its place stays neutral without one
     * @param progress is told after every so many pages how many are done
     */
    public static byte[] write(
            List<Certificate> certificates, Certificate.Print print, Optional<byte[]> emblem, IntConsumer progress)
            throws IOException {
        PDFMergerUtility whole = new PDFMergerUtility();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        whole.setDestinationStream(bytes);
        for (int from = 0; from < certificates.size(); from += AT_ONCE) {
            int to = Math.min(certificates.size(), from + AT_ONCE);
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            Pdf.write(new Certificates(print).html(certificates.subList(from, to)), part);
            byte[] pages =
                    print.textOnly() ? part.toByteArray() : CertificateFrame.under(part.toByteArray(), print, emblem);
            whole.addSource(new RandomAccessReadBuffer(pages));
            progress.accept(to);
        }
        whole.mergeDocuments(null);
        return bytes.toByteArray();
    }

    /** Whether every letter of a certificate is as large as is easily read, on A4. */
    public static boolean isReadable(Certificate one) {
        return CertificateLayout.of(one, false).smallest() >= CertificateLayout.READABLE;
    }

    /** How many letters of what somebody achieved can stand on a certificate so that all is easily read; at most those it has. */
    public static int readableLetters(Certificate one) {
        int most = one.achievement().length();
        int fits = 0;
        int not = most + 1;
        while (not - fits > 1) {
            int middle = (fits + not) / 2;
            if (isReadable(one.achieved(one.achievement().substring(0, Math.min(most, middle))))) {
                fits = middle;
            } else {
                not = middle;
            }
        }
        return fits;
    }

    private String html(List<Certificate> certificates) {
        float width = CertificateLayout.WIDTH * scale;
        float height = CertificateLayout.HEIGHT * scale;
        page.append("<html lang=\"vi\"><head><title>Chứng nhận khen thưởng</title>")
                .append("<meta name=\"subject\" content=\"Chứng nhận khen thưởng\"/><style>")
                .append(String.format(Locale.ROOT, """
                                @page { size: %1$.2fmm %2$.2fmm; margin: 0; }
                                body { font-family: 'Liberation Serif'; margin: 0; }
                                .page { position: relative; width: %1$.2fmm; height: %2$.2fmm; page-break-after: always; overflow: hidden; }
                                .last { page-break-after: auto; }
                                .at { position: absolute; text-align: center; white-space: nowrap; line-height: 1.2; }
                                .left { text-align: left; } .b { font-weight: bold; } .i { font-style: italic; }
                                .form { color: #b3261e; font-weight: bold; }
                                """, width, height))
                .append("</style></head><body>");
        for (int i = 0; i < certificates.size(); i++) {
            one(certificates.get(i), i == certificates.size() - 1);
        }
        return page.append("</body></html>").toString();
    }

    private void one(Certificate one, boolean last) {
        CertificateLayout layout = CertificateLayout.of(one, print.textOnly());
        page.append("<div class=\"page").append(last ? " last" : "").append("\">");
        layout.lines().forEach(this::line);
        page.append(String.format(
                        Locale.ROOT,
                        "<img alt=\"\" style=\"position:absolute;left:%.2fmm;top:%.2fmm;width:%3$.2fmm;height:%3$.2fmm\" src=\"",
                        x(CertificateLayout.INSIDE + 6),
                        y(layout.codeTop()),
                        CODE * scale))
                .append(QrCode.image(one.link()))
                .append("\"/></div>");
    }

    private void line(CertificateLayout.Line line) {
        page.append(String.format(
                        Locale.ROOT,
                        "<div class=\"at %s%s\" style=\"left:%.2fmm;top:%.2fmm;width:%.2fmm;font-size:%.2fpt\">",
                        line.style(),
                        line.toLeft() ? " left" : "",
                        x(line.left()),
                        y(line.top()),
                        line.width() * scale,
                        line.size() * scale))
                .append(Pdf.safe(line.text()))
                .append("</div>");
    }

    private float x(float millimetres) {
        return millimetres * scale + print.right();
    }

    private float y(float millimetres) {
        return millimetres * scale + print.down();
    }
}
