package vn.thidua.documents.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes made-up papers as .docx in the layouts that Word files have; part by part, so that every layout is really there. */
final class OfficeDocx {

    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
            + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** How a head is set. */
    enum Layout {
        /** A table of two cells. */
        TABLE,
        /** A table with number and day in a second row. */
        TWO_ROWS,
        /** Lines with tabs between both sides. */
        TABS,
        /** Both sides below one another, nothing centred. */
        PLAIN,
        /** Centred and in capitals by styles that are based on others. */
        STYLES,
        /** Number, day, kind and subject in content controls; one of them still shows its hint. */
        CONTROLS,
        /** The head in the header of the first page. */
        PAGE_HEADER,
        /** Number and day in boxes that float, with the copy for old programs. */
        BOXES,
        /** Number and day changed while changes were tracked. */
        TRACKED,
        /** An annex with a table stands before the paper. */
        ANNEX_FIRST,
        /** Old words are there, but hidden. */
        HIDDEN
    }

    private OfficeDocx() {}

    static void write(MadePaper paper, Layout layout, Path to) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        boolean header = layout == Layout.PAGE_HEADER;
        parts.put("[Content_Types].xml", types(header));
        parts.put("_rels/.rels", relations(Map.of("officeDocument", "word/document.xml")));
        parts.put(
                "word/_rels/document.xml.rels",
                relations(
                        header
                                ? Map.of("styles", "styles.xml", "header", "header1.xml")
                                : Map.of("styles", "styles.xml")));
        parts.put("word/styles.xml", styles());
        if (header) {
            parts.put("word/header1.xml", "<w:hdr " + NAMESPACES + ">" + table(paper) + p("", "") + "</w:hdr>");
        }
        parts.put(
                "word/document.xml",
                "<w:document " + NAMESPACES + "><w:body>" + body(paper, layout) + "</w:body></w:document>");
        try (OutputStream file = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static String types(boolean header) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + type("document", "document.main")
                + type("styles", "styles") + (header ? type("header1", "header") : "") + "</Types>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/word/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relations(Map<String, String> targets) {
        return targets.entrySet().stream()
                .map(one -> "<Relationship Id=\"" + one.getKey() + "\" Type=\"" + RELATION + one.getKey()
                        + "\" Target=\"" + one.getValue() + "\"/>")
                .collect(Collectors.joining(
                        "",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
                        "</Relationships>"));
    }

    private static String styles() {
        return "<w:styles " + NAMESPACES
                + "><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
                + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Giua\"><w:name w:val=\"Giua\"/><w:basedOn w:val=\"Normal\"/>"
                + "<w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Hoa\"><w:name w:val=\"Hoa\"/>"
                + "<w:basedOn w:val=\"Giua\"/><w:rPr><w:caps/></w:rPr></w:style></w:styles>";
    }

    private static String body(MadePaper paper, Layout layout) {
        StringBuilder body = new StringBuilder();
        switch (layout) {
            case TABLE -> body.append(table(paper));
            case TWO_ROWS -> body.append(twoRows(paper));
            case TABS -> body.append(tabs(paper));
            case PLAIN -> body.append(lines(paper.left(), "")).append(lines(paper.right(), ""));
            case STYLES -> body.append(styled(paper));
            case CONTROLS -> body.append(controls(paper));
            case PAGE_HEADER -> {}
            case BOXES -> body.append(boxes(paper));
            case TRACKED -> body.append(tracked(paper));
            case ANNEX_FIRST -> body.append(annex()).append(table(paper));
            case HIDDEN -> body.append(hidden()).append(table(paper));
        }
        body.append(title(paper, layout)).append(lines(paper.body(), ""));
        body.append(row(cell(lines(paper.receivers(), "")) + cell(lines(paper.signature(), CENTRE))));
        paper.annex().forEach(line -> body.append(p(line, CENTRE)));
        String reference =
                layout == Layout.PAGE_HEADER ? "<w:headerReference w:type=\"first\" r:id=\"header\"/><w:titlePg/>" : "";
        return body.append("<w:sectPr>").append(reference).append("</w:sectPr>").toString();
    }

    private static final String CENTRE = "<w:jc w:val=\"center\"/>";

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
    }

    private static String p(String text, String properties) {
        return paragraph(text.isEmpty() ? "" : run(text), properties);
    }

    private static String paragraph(String runs, String properties) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
    }

    private static String lines(List<String> lines, String properties) {
        return lines.stream().map(line -> p(line, properties)).collect(Collectors.joining());
    }

    private static String cell(String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"4800\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
    }

    private static String row(String... cells) {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"9600\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4800\"/>"
                + "<w:gridCol w:w=\"4800\"/></w:tblGrid>"
                + List.of(cells).stream().map(one -> "<w:tr>" + one + "</w:tr>").collect(Collectors.joining())
                + "</w:tbl>";
    }

    private static String table(MadePaper paper) {
        return row(cell(lines(paper.left(), CENTRE)) + cell(lines(paper.right(), CENTRE)));
    }

    private static int number(MadePaper paper) {
        for (int i = 0; i < paper.left().size(); i++) {
            if (paper.left().get(i).startsWith("Số")) {
                return i;
            }
        }
        throw new IllegalStateException("no number");
    }

    private static int day(MadePaper paper) {
        for (int i = 0; i < paper.right().size(); i++) {
            if (paper.right().get(i).contains("ngày")) {
                return i;
            }
        }
        throw new IllegalStateException("no day");
    }

    private static String twoRows(MadePaper paper) {
        int number = number(paper);
        int day = day(paper);
        return row(
                cell(lines(paper.left().subList(0, number), CENTRE))
                        + cell(lines(paper.right().subList(0, day), CENTRE)),
                cell(lines(paper.left().subList(number, paper.left().size()), CENTRE))
                        + cell(lines(paper.right().subList(day, paper.right().size()), CENTRE)));
    }

    private static String tabs(MadePaper paper) {
        StringBuilder all = new StringBuilder();
        int number = number(paper);
        int day = day(paper);
        for (int i = 0; i < Math.max(number, day); i++) {
            String left = i < number ? paper.left().get(i) : "";
            String right = i < day ? paper.right().get(i) : "";
            all.append(paragraph(run(left) + "<w:r><w:tab/><w:tab/></w:r>" + run(right), ""));
        }
        all.append(paragraph(
                run(paper.left().get(number)) + "<w:r><w:tab/></w:r>"
                        + run(paper.right().get(day)),
                ""));
        return all + lines(paper.left().subList(number + 1, paper.left().size()), "");
    }

    private static String styled(MadePaper paper) {
        String middle = "<w:pStyle w:val=\"Giua\"/>";
        String capitals = "<w:pStyle w:val=\"Hoa\"/>";
        int number = number(paper);
        String bodies = paper.left().subList(0, number).stream()
                .map(line -> p(line.toLowerCase(java.util.Locale.ROOT), capitals))
                .collect(Collectors.joining());
        return row(cell(bodies + lines(paper.left().subList(number, paper.left().size()), middle))
                + cell(lines(paper.right(), middle)));
    }

    private static String control(String content, boolean hint) {
        return "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/>" + (hint ? "<w:showingPlcHdr/>" : "")
                + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    private static String controls(MadePaper paper) {
        int number = number(paper);
        int day = day(paper);
        return control(
                row(cell(lines(paper.left().subList(0, number), CENTRE)
                                + control(p(paper.left().get(number), CENTRE), false)
                                + lines(
                                        paper.left()
                                                .subList(
                                                        number + 1, paper.left().size()),
                                        CENTRE))
                        + cell(lines(paper.right().subList(0, day), CENTRE)
                                + paragraph(control(run(paper.right().get(day)), false), CENTRE)
                                + paragraph(control(run("Bấm để nhập ngày 01 tháng 01 năm 2000"), true), CENTRE))),
                false);
    }

    private static String box(String content) {
        return "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>"
                + "<wps:txbx><w:txbxContent>" + content
                + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>"
                + "</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
                + content
                + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";
    }

    private static String boxes(MadePaper paper) {
        int number = number(paper);
        int day = day(paper);
        String left = lines(paper.left().subList(0, number), CENTRE)
                + paragraph("<w:r>" + box(p(paper.left().get(number), CENTRE)) + "</w:r>", "")
                + lines(paper.left().subList(number + 1, paper.left().size()), CENTRE);
        String right = lines(paper.right().subList(0, day), CENTRE)
                + paragraph("<w:r>" + box(p(paper.right().get(day), CENTRE)) + "</w:r>", "");
        return row(cell(left) + cell(right));
    }

    private static String change(String name, String runs) {
        return "<w:" + name + " w:id=\"1\" w:author=\"a\" w:date=\"2026-01-01T00:00:00Z\">" + runs + "</w:" + name
                + ">";
    }

    private static String deleted(String text) {
        return change("del", "<w:r><w:delText xml:space=\"preserve\">" + escape(text) + "</w:delText></w:r>");
    }

    private static String tracked(MadePaper paper) {
        int number = number(paper);
        int day = day(paper);
        String left = lines(paper.left().subList(0, number), CENTRE)
                + paragraph(
                        deleted("Số: 999/KH-CŨ")
                                + change("ins", run(paper.left().get(number))),
                        CENTRE)
                + lines(paper.left().subList(number + 1, paper.left().size()), CENTRE);
        String right = lines(paper.right().subList(0, day), CENTRE)
                + paragraph(
                        deleted("Nơi cũ, ngày 01 tháng 01 năm 2001")
                                + change("moveFrom", run("Nơi cũ, ngày 02 tháng 02 năm 2002"))
                                + change("ins", run(paper.right().get(day))),
                        CENTRE);
        return row(cell(left) + cell(right));
    }

    private static String annex() {
        return p("PHỤ LỤC II", CENTRE)
                + p("DANH SÁCH TẬP THỂ ĐƯỢC ĐỀ NGHỊ", CENTRE)
                + p("(Kèm theo Tờ trình số 55/TTr-UBND ngày 03 tháng 4 năm 2021 của Ủy ban nhân dân)", CENTRE)
                + row(cell(p("1", "")) + cell(p("Phường Tân Ngãi", "")), cell(p("2", "")) + cell(p("Phường 2", "")))
                + p("", "");
    }

    private static String hidden() {
        return paragraph(
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Số: 999/QĐ-CŨ Nơi cũ, ngày 01 tháng 01 năm 2001</w:t></w:r>", "");
    }

    private static String title(MadePaper paper, Layout layout) {
        String properties = switch (layout) {
            case PLAIN -> "";
            case STYLES -> "<w:pStyle w:val=\"Giua\"/>";
            default -> CENTRE;
        };
        StringBuilder title = new StringBuilder();
        for (String line : paper.title()) {
            boolean first = title.isEmpty();
            title.append(
                    layout == Layout.CONTROLS
                            ? control(p(line, properties), false)
                            : p(line, first && layout == Layout.STYLES ? "<w:pStyle w:val=\"Hoa\"/>" : properties));
        }
        return title.toString();
    }
}
