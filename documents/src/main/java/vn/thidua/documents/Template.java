package vn.thidua.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;

/**
 * An authority's own form for papers: a .docx with named fields in double braces, for example {@code {{trich_yeu}}}. The
 * field {@code {{noi_dung}}} stands alone in a paragraph and becomes everything between title and signature. A field in
 * capitals gets its value in capitals.
 */
public final class Template {

    private static final String BODY = "noi_dung";
    private static final List<String> FIELDS = List.of(
            "co_quan_tren", "co_quan", "so", "noi_ngay", "loai", "trich_yeu", BODY, "chuc_vu", "nguoi_ky", "noi_nhan");
    private static final List<String> NEEDED = List.of("loai", BODY);
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([\\p{L}\\d_]+)\\s*}}");

    private Template() {}

    /** Every field that there is. */
    public static List<String> fields() {
        return FIELDS;
    }

    /**
     * What is wrong with a template.
     *
     * @param unknown fields that there are not
     * @param missing fields without which no paper would be whole
     */
    public record Check(List<String> unknown, List<String> missing) {

        /** Whether it can be used. */
        public boolean isGood() {
            return unknown.isEmpty() && missing.isEmpty();
        }
    }

    /** Looks at a template. */
    public static Check check(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            TreeSet<String> used = new TreeSet<>();
            for (XWPFParagraph paragraph : all(document)) {
                Matcher field = FIELD.matcher(text(paragraph));
                while (field.find()) {
                    used.add(field.group(1).toLowerCase(Locale.ROOT));
                }
            }
            return new Check(
                    used.stream().filter(field -> !FIELDS.contains(field)).toList(),
                    NEEDED.stream().filter(field -> !used.contains(field)).toList());
        }
    }

    /** The state's format as a template, to start from. */
    public static byte[] sample() {
        return Docx.of(new Paper(
                new Paper.Head("{{co_quan_tren}}", "{{co_quan}}", "{{so}}", "{{noi_ngay}}"),
                List.of(
                        new Paper.Title("{{LOAI}}", "{{trich_yeu}}"),
                        new Paper.Text("{{noi_dung}}"),
                        new Paper.Signature("", "{{CHUC_VU}}", "{{nguoi_ky}}", List.of("{{noi_nhan}}")))));
    }

    /** A paper on a template. */
    public static byte[] fill(byte[] file, Paper paper) throws IOException {
        Map<String, String> values = values(paper);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            List<XWPFParagraph> bodies = new ArrayList<>();
            for (XWPFParagraph paragraph : all(document)) {
                if (text(paragraph).strip().matches("(?i)\\{\\{\\s*" + BODY + "\\s*}}")
                        && document.getParagraphs().contains(paragraph)) {
                    bodies.add(paragraph);
                } else {
                    fill(paragraph, values);
                }
            }
            for (XWPFParagraph place : bodies) {
                insert(document, place, paper);
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** The values of the fields; the body is none, it is more than a text. */
    private static Map<String, String> values(Paper paper) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, ""));
        values.put("co_quan_tren", paper.head().above());
        values.put("co_quan", paper.head().issuer());
        values.put("so", paper.head().number());
        values.put("noi_ngay", paper.head().placeAndDay());
        for (Paper.Part part : paper.parts()) {
            switch (part) {
                case Paper.Title title -> {
                    if (values.getOrDefault("loai", "").isEmpty()) {
                        values.put("loai", title.kind());
                        values.put("trich_yeu", title.subject());
                    }
                }
                case Paper.Signature signature -> sign(values, signature);
                case Paper.Signatures both -> sign(values, both.right());
                default -> {}
            }
        }
        return values;
    }

    private static void sign(Map<String, String> values, Paper.Signature signature) {
        values.put("chuc_vu", signature.capacity());
        values.put("nguoi_ky", signature.name());
        values.put(
                "noi_nhan",
                signature.recipients().stream().map(one -> "- " + one).collect(Collectors.joining("\n")));
    }

    /** Everything but the first title and the signatures. */
    private static List<Paper.Part> body(Paper paper) {
        List<Paper.Part> parts = new ArrayList<>();
        boolean titled = false;
        for (Paper.Part part : paper.parts()) {
            boolean first = part instanceof Paper.Title && !titled;
            titled |= first;
            boolean signature = part instanceof Paper.Signature;
            if (!first && !signature) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Writes the body at the end, then moves it to its place. */
    private static void insert(XWPFDocument document, XWPFParagraph place, Paper paper) {
        int before = document.getBodyElements().size();
        Docx.append(document, body(paper));
        int added = document.getBodyElements().size() - before;
        try (XmlCursor from = document.getDocument().getBody().newCursor();
                XmlCursor to = place.getCTP().newCursor()) {
            from.toFirstChild();
            for (int i = 0; i < before; i++) {
                from.toNextSibling();
            }
            for (int i = 0; i < added; i++) {
                from.moveXml(to);
            }
            to.removeXml();
        }
    }

    private static void fill(XWPFParagraph paragraph, Map<String, String> values) {
        String text = text(paragraph);
        if (!text.contains("{{")) {
            return;
        }
        String filled =
                FIELD.matcher(text).replaceAll(field -> Matcher.quoteReplacement(value(field.group(1), values)));
        List<XWPFRun> runs = paragraph.getRuns();
        for (int i = runs.size() - 1; i > 0; i--) {
            paragraph.removeRun(i);
        }
        String[] lines = filled.split("\n", -1);
        runs.getFirst().setText(lines[0], 0);
        for (int i = 1; i < lines.length; i++) {
            runs.getFirst().addBreak();
            runs.getFirst().setText(lines[i]);
        }
    }

    private static String value(String field, Map<String, String> values) {
        String value = values.getOrDefault(field.toLowerCase(Locale.ROOT), "");
        boolean capitals = field.equals(field.toUpperCase(Locale.ROOT)) && field.matches(".*\\p{L}.*");
        return capitals ? value.toUpperCase(Locale.forLanguageTag("vi")) : value;
    }

    private static String text(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream().map(XWPFRun::text).collect(Collectors.joining());
    }

    /**
     * What stands in a form, paragraph by paragraph, headers and tables too.
     *
     * @throws IOException where it is no .docx that can be read
     */
    public static String text(byte[] file) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return all(document).stream().map(Template::text).collect(Collectors.joining("\n"));
        }
    }

    private static List<XWPFParagraph> all(XWPFDocument document) {
        List<XWPFParagraph> all = new ArrayList<>();
        gather(document, all);
        document.getHeaderList().forEach(header -> gather(header, all));
        document.getFooterList().forEach(footer -> gather(footer, all));
        return all;
    }

    private static void gather(IBody body, List<XWPFParagraph> all) {
        all.addAll(body.getParagraphs());
        for (XWPFTable table : body.getTables()) {
            for (XWPFTableRow row : table.getRows()) {
                for (XWPFTableCell cell : row.getTableCells()) {
                    gather(cell, all);
                }
            }
        }
    }
}
