package vn.thidua.drafting;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * Sets a paper that a test describes in lines: {@code left || right} is a line of the head, {@code ^ text} stands in the middle,
 * {@code | a | b |} is a row of a table in whose cells {@code <br>} parts lines, everything else is a paragraph.
 */
final class Typeset {

    private static final String FONT = "/vn/thidua/documents/LiberationSerif-Regular.ttf";

    private final List<String> lines;

    private Typeset(List<String> lines) {
        this.lines = lines;
    }

    static Typeset of(String text) {
        return new Typeset(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static boolean isRow(String line) {
        return line.startsWith("|") && !line.contains("||");
    }

    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.substring(1, row.lastIndexOf('|')).split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    /** The rows from a line on that belong to one table. */
    private List<List<String>> rows(int from, String kind) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = from;
                i < lines.size() && (kind.equals("||") ? lines.get(i).contains("||") : isRow(lines.get(i)));
                i++) {
            rows.add(kind.equals("||") ? List.of(lines.get(i).split("\\s*\\|\\|\\s*", 2)) : cells(lines.get(i)));
        }
        return rows;
    }

    Path docx(Path folder) throws IOException {
        Path file = folder.resolve("paper.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.contains("||") || isRow(line)) {
                    List<List<String>> rows = rows(i, line.contains("||") ? "||" : "|");
                    table(document, rows);
                    i += rows.size() - 1;
                } else {
                    XWPFParagraph paragraph = document.createParagraph();
                    if (line.startsWith("^")) {
                        paragraph.setAlignment(ParagraphAlignment.CENTER);
                    }
                    paragraph.createRun().setText(line.replaceFirst("^\\^\\s*", ""));
                }
            }
            document.write(out);
        }
        return file;
    }

    private static void table(XWPFDocument document, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                XWPFTableCell cell = table.getRow(i).getCell(j);
                cell.removeParagraph(0);
                for (String text : rows.get(i).get(j).split("<br>")) {
                    cell.addParagraph().createRun().setText(text.strip());
                }
            }
        }
    }

    Path pdf(Path folder) throws IOException {
        StringBuilder html = new StringBuilder("<html><head><style>"
                + "@page{size:A4;margin:20mm 20mm 20mm 30mm} body{font-family:Paper;font-size:13pt;text-align:justify}"
                + "p{margin:4pt 0} p.mid{text-align:center} table{border-collapse:collapse;width:100%}"
                + "td{vertical-align:top;padding:2pt 4pt} table.lined td{border:0.75pt solid black} td p{margin:1pt 0}"
                + "</style></head><body>");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.contains("||") || isRow(line)) {
                boolean head = line.contains("||");
                List<List<String>> rows = rows(i, head ? "||" : "|");
                html.append(head ? "<table>" : "<table class=\"lined\">");
                rows.forEach(row -> html.append(html(row, head)));
                html.append("</table>");
                i += rows.size() - 1;
            } else {
                html.append(line.startsWith("^") ? "<p class=\"mid\">" : "<p>")
                        .append(escaped(line.replaceFirst("^\\^\\s*", "")))
                        .append("</p>");
            }
        }
        Path file = folder.resolve("paper.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(() -> Objects.requireNonNull(Typeset.class.getResourceAsStream(FONT)), "Paper");
            builder.withHtmlContent(html.append("</body></html>").toString(), null);
            builder.toStream(out);
            builder.run();
        }
        return file;
    }

    private static String html(List<String> row, boolean head) {
        StringBuilder html = new StringBuilder("<tr>");
        for (int i = 0; i < row.size(); i++) {
            int letters = row.get(i).length();
            String width = head ? "50%" : row.size() > 2 && i == 1 ? "60%" : letters < 12 ? "9%" : "";
            html.append(head ? "<td style=\"text-align:center;width:50%\">" : "<td style=\"width:" + width + "\">");
            for (String line : row.get(i).split("<br>")) {
                html.append("<p>").append(escaped(line.strip())).append("</p>");
            }
            html.append("</td>");
        }
        return html.append("</tr>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The tables alone, each in a sheet, with the lines before it. */
    Path xlsx(Path folder) throws IOException {
        Path file = folder.resolve("paper.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("Bảng điểm");
            int at = 0;
            for (String line : lines) {
                XSSFRow row = sheet.createRow(at++);
                List<String> cells = isRow(line) ? cells(line) : List.of(line.replaceFirst("^\\^\\s*", ""));
                for (int i = 0; i < cells.size(); i++) {
                    String text = cells.get(i).replace("<br>", "\n");
                    if (text.matches("\\d{1,3}(,\\d)?") && i > 1) {
                        row.createCell(i).setCellValue(Double.parseDouble(text.replace(',', '.')));
                    } else {
                        row.createCell(i).setCellValue(text);
                    }
                }
            }
            book.write(out);
        }
        return file;
    }
}
