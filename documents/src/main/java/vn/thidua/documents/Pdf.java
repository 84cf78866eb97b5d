package vn.thidua.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes papers as .pdf with embedded fonts and tags for readers of screens. */
public final class Pdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private static final Pattern NUMBER_OF_PAPER = Pattern.compile("\\d+/[\\p{Lu}\\d]+(-[\\p{Lu}\\d&;]+)+");

    private Pdf() {}

    /** The file. */
    public static byte[] of(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(Html.of(paper), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Sets a page as .pdf with embedded fonts and tags. */
    static void write(String html, OutputStream to) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.withHtmlContent(html, null);
        builder.toStream(to);
        builder.run();
    }

    /** A text as it may stand in a page. */
    static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The same; numbers of papers with their symbol stand on one line. */
    private static String whole(String text) {
        return NUMBER_OF_PAPER.matcher(safe(text)).replaceAll("<span class=\"nb\">$0</span>");
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(() -> file("LiberationSerif-" + cut + ".ttf"), Format.FONT, weight, style, true);
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(name), name);
    }

    /** Papers as the page from which the .pdf is set. */
    static final class Html {

        private static String style(boolean lying) {
            return """
                @page { size: A4 %s; margin: %dmm %dmm %dmm %dmm; @top-center { content: counter(page); font-family: '%s'; font-size: %dpt; } }
                @page :first { @top-center { content: none; } }
                body { margin: 0; font-family: '%s'; font-size: %dpt; line-height: %s; }
                .head { width: 100%%; border-collapse: collapse; margin-bottom: 6mm; }
                .head td { text-align: center; vertical-align: top; padding: 0; font-size: 12pt; }
                .b { font-weight: bold; } .i { font-style: italic; } .head td .m { font-size: 13pt; }
                h1 { font-size: 14pt; text-align: center; margin: 0 0 1mm 0; }
                .c { text-align: center; margin: 0 0 3mm 0; } .c.b { page-break-after: avoid; }
                .t { text-align: justify; text-indent: 10mm; margin: 0 0 2mm 0; }
                .k { page-break-after: avoid; page-break-inside: avoid; }
                .grid { width: 100%%; border-collapse: collapse; margin: 2mm 0 6mm 0; font-size: %dpt; -fs-table-paginate: paginate; }
                .grid tr { page-break-inside: avoid; } .grid th { text-align: center; } .room { page-break-inside: avoid; }
                .grid th, .grid td { border: 0.5pt solid #000; padding: 1mm 1.5mm; vertical-align: top; }
                .h { font-weight: bold; text-indent: 10mm; margin: 3mm 0 1.5mm 0; page-break-after: avoid; }
                .p { margin: 0 0 4mm 0; page-break-inside: avoid; } .p img { width: 100%%; border: 0.5pt solid #999; }
                .new { page-break-before: always; }
                .sign td.to { text-align: left; font-size: 11pt; vertical-align: top; } .to .r { font-size: 12pt; font-weight: bold; font-style: italic; }
                .grid:last-child { margin-bottom: 0; }
                .n { text-align: right; } .nb { white-space: nowrap; }
                .sign { width: 100%%; page-break-inside: avoid; } .sign td { text-align: center; padding: 0; }
                .space { height: 25mm; }
                """.formatted(
                            lying ? "landscape" : "portrait",
                            Format.TOP,
                            Format.RIGHT,
                            Format.TOP,
                            Format.LEFT,
                            Format.FONT,
                            Format.BODY,
                            Format.FONT,
                            Format.BODY,
                            LINE,
                            Format.TABLE);
        }

        /** Height of a line as a multiple of its letters. */
        private static final float LINE = 1.25f;

        /** Of a cell, in points: what its margins and borders take at both sides, and above and below. */
        private static final float BESIDE = 10;

        private static final float ABOVE_AND_BELOW = 7;

        private final StringBuilder page = new StringBuilder();

        private final float inner;

        private Html(boolean lying) {
            this.inner = lying ? Format.INNER_LYING : Format.INNER;
        }

        static String of(Paper paper) {
            Html html = new Html(paper.lying());
            String title = paper.parts().stream()
                    .filter(Paper.Title.class::isInstance)
                    .map(part -> ((Paper.Title) part).kind())
                    .findFirst()
                    .orElse(paper.head().issuer());
            html.page
                    .append("<html lang=\"vi\"><head><title>")
                    .append(safe(title))
                    .append("</title><meta name=\"subject\" content=\"")
                    .append(safe(title))
                    .append("\"/><style>")
                    .append(style(paper.lying()))
                    .append("</style></head><body>");
            if (!paper.head().isNone()) {
                html.head(paper.head());
            }
            paper.parts().forEach(html::part);
            return html.page.append("</body></html>").toString();
        }

        /** A line of that length in the middle, clear of the text above and below. */
        private static String rule(float points) {
            return String.format(
                    Locale.ROOT,
                    "<div style=\"width:%.1fpt;margin:1.5pt auto 3pt auto;border-top:0.75pt solid #000\"></div>",
                    points);
        }

        private void head(Paper.Head head) {
            float width = inner / 20 * 0.42f;
            List<String> issuer = IssuerLines.of(head.issuer().toUpperCase(Locale.ROOT), width);
            page.append("<table class=\"head\"><tr><td style=\"width:42%\">");
            IssuerLines.of(head.above().toUpperCase(Locale.ROOT), width).forEach(line -> element("div", "", line));
            issuer.forEach(line -> element("div", "b", line));
            page.append(rule(Format.issuerLine(issuer)))
                    .append("<div>")
                    .append(safe(head.number()))
                    .append("</div></td><td><div class=\"b\">")
                    .append(Format.STATE)
                    .append("</div><div class=\"b m\">")
                    .append(Format.MOTTO)
                    .append("</div>")
                    .append(rule(Format.mottoLine()))
                    .append("<div class=\"i m\">")
                    .append(safe(head.placeAndDay()))
                    .append("</div></td></tr></table>");
        }

        private void part(Paper.Part part) {
            switch (part) {
                case Paper.Title title -> {
                    element("h1", "", title.kind());
                    element("p", "c b", title.subject());
                }
                case Paper.Centered centered -> element("p", centered.bold() ? "c b" : "c", centered.text());
                case Paper.Text text -> {
                    page.append(text.italic() ? "<p class=\"t i\">" : "<p class=\"t\">");
                    if (!text.lead().isEmpty()) {
                        element("span", "b", text.lead());
                        page.append(' ');
                    }
                    page.append(whole(text.text())).append("</p>");
                }
                case Paper.Heading heading -> element("p", "h", heading.text());
                case Paper.Lead lead -> element("p", "t k", lead.text());
                case Paper.Picture picture ->
                    page.append("<p class=\"p\"><img src=\"data:image/jpeg;base64,")
                            .append(picture.jpeg())
                            .append("\" alt=\"")
                            .append(safe(picture.text()))
                            .append("\"/></p>");
                case Paper.NewPage ignored -> page.append("<div class=\"new\"></div>");
                case Paper.Table table -> table(table);
                case Paper.Signature signature -> {
                    page.append("<table class=\"sign\"><tr><td class=\"to\" style=\"width:45%\">");
                    recipients(signature.recipients());
                    page.append("</td><td>");
                    sign(signature);
                    page.append("</td></tr></table>");
                }
                case Paper.Signatures both -> {
                    page.append("<table class=\"sign\"><tr><td style=\"width:50%\">");
                    sign(both.left());
                    page.append("</td><td>");
                    sign(both.right());
                    page.append("</td></tr></table>");
                }
            }
        }

        private void element(String tag, String style, String text) {
            page.append('<')
                    .append(tag)
                    .append(" class=\"")
                    .append(style)
                    .append("\">")
                    .append(whole(text))
                    .append("</")
                    .append(tag)
                    .append('>');
        }

        private void table(Paper.Table table) {
            room(table);
            page.append("<table class=\"grid\"><thead><tr>");
            for (int i = 0; i < table.head().size(); i++) {
                page.append("<th style=\"width:")
                        .append(table.widths().get(i))
                        .append("%\">")
                        .append(safe(table.head().get(i)))
                        .append("</th>");
            }
            page.append("</tr></thead><tbody>");
            BitSet numeric = table.numeric();
            for (List<String> row : table.rows()) {
                page.append("<tr>");
                for (int column = 0; column < table.head().size(); column++) {
                    String text = row.get(column);
                    element("td", Paper.Table.isRight(numeric, column, text) ? "n" : "", text);
                }
                page.append("</tr>");
            }
            page.append("</tbody></table>");
        }

        /** An empty place as high as the table's head and first row, on which the table lies: it begins where both have room. */
        private void room(Paper.Table table) {
            float points = height(table, table.head())
                    + (table.rows().isEmpty() ? 0 : height(table, table.rows().getFirst()));
            page.append(String.format(
                    Locale.ROOT,
                    "<div class=\"room\" style=\"height:%1$.1fpt;margin-bottom:-%1$.1fpt\"></div>",
                    points));
        }

        /** How high a row is, in points; bold letters are the widest. */
        private float height(Paper.Table table, List<String> row) {
            int lines = 1;
            for (int i = 0; i < row.size(); i++) {
                float width = inner / 20 * table.widths().get(i) / 100 - BESIDE;
                lines = Math.max(
                        lines, Format.BOLD.wrap(row.get(i), width, Format.TABLE).size());
            }
            return lines * Format.TABLE * LINE + ABOVE_AND_BELOW;
        }

        private void recipients(List<String> recipients) {
            if (!recipients.isEmpty()) {
                element("div", "r", Format.RECIPIENTS);
                recipients.forEach(one -> element("div", "", "- " + one));
            }
        }

        private void sign(Paper.Signature signature) {
            if (!signature.day().isEmpty()) {
                element("div", "i", signature.day());
            }
            signature.capacity().lines().forEach(line -> element("div", "b", line.toUpperCase(Locale.ROOT)));
            page.append("<div class=\"space\"></div>");
            element("div", "b", signature.name());
        }
    }
}
