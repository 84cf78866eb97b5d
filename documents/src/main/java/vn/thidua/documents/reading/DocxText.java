package vn.thidua.documents.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks once through a part of a .docx and gives its lines as they are seen on paper: with content controls, text boxes and
 * inserted text, without what was deleted, moved away or hidden. Nothing of it is kept, so that a long file costs little.
 */
final class DocxText {

    /** Tabs and wide blanks part a line, but those that were left for a number or a day to be written in. */
    private static final Pattern GAP = Pattern.compile("(?iu)(?<![\\p{Zs}\\t])(?<!(?:số|ngày|tháng|năm)[:.]?)"
            + "(?:\\p{Zs}*+\\t[\\p{Zs}\\t]*+|\\p{Zs}{5,}+)(?!tháng|năm|/)");

    private static final Pattern WIDE = Pattern.compile("\\p{Zs}{5}");

    /** What is not seen: deleted or moved away, properties of before a change, properties of content controls. */
    private static final Set<String> UNSEEN = Set.of(
            "del", "moveFrom", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPrChange");

    /** A paragraph while it is being read. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final int cell;
        private final Layer layer;
        private Optional<Boolean> centred = Optional.empty();
        private @Nullable String style;
        private boolean framed;
        private boolean inProperties;
        private boolean goesOn;
        private boolean otherFont;
        private boolean capitalFont;
        private Optional<String> list = Optional.empty();
        private Optional<Integer> level = Optional.empty();
        private Run run = new Run();

        Paragraph(int cell, Layer layer) {
            this.cell = cell;
            this.layer = layer;
        }
    }

    /** A run while it is being read. */
    private static final class Run {
        private boolean hidden;
        private Optional<Boolean> capitals = Optional.empty();
        private String font = "";
    }

    private final DocxStyles styles;
    private final Layer layer;
    private final Consumer<Piece> into;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Integer> cell = new ArrayDeque<>(List.of(0));
    private final Deque<Boolean> chosen = new ArrayDeque<>();
    private final Deque<Boolean> placeholders = new ArrayDeque<>();
    private String firstHeader = "";
    private String usualHeader = "";
    private boolean firstDiffers;
    private int sections;
    private String carried = "";
    private int cells;
    private int boxes;
    private boolean inText;
    private final @Nullable DocxNumbering numbering;
    private final DocxTables tables = new DocxTables();

    /** Lines as they are looked for in the head of a paper: parted where a tab or a wide blank parts them. */
    DocxText(DocxStyles styles, Layer layer, int cells, Consumer<Piece> into) {
        this.styles = styles;
        this.layer = layer;
        this.cells = cells;
        this.into = into;
        this.numbering = null;
    }

    /** Whole lines, each with the number that the program puts before it. */
    DocxText(DocxStyles styles, DocxNumbering numbering, Consumer<Piece> into) {
        this.styles = styles;
        this.layer = Layer.TEXT;
        this.into = into;
        this.numbering = numbering;
    }

    /** Where the cells stand. */
    DocxTables tables() {
        return tables;
    }

    /** How many cells there are so far, so that those of the next part are others. */
    int cells() {
        return cells;
    }

    /** The relation to the header of the first page; empty where it has none. */
    String header() {
        return firstDiffers && !firstHeader.isEmpty() ? firstHeader : usualHeader;
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Whether a switch is on; without a value it is as it usually is. */
    static boolean isOn(String value, boolean usual) {
        return value.isEmpty() ? usual : !Set.of("0", "false", "off").contains(value);
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText) {
                        append(xml.getText());
                    }
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
    }

    /** Goes to the end of the element at which it stands. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        Paragraph paragraph = paragraphs.peek();
        boolean mark = paragraph != null && paragraph.inProperties;
        if (mark && name.equals("del")) {
            // The end of the paragraph was deleted: the next one goes on in the same line.
            paragraph.goesOn = true;
        }
        boolean placeholder = name.equals("sdtContent") && Boolean.TRUE.equals(placeholders.peek());
        boolean second = name.equals("Fallback") && Boolean.TRUE.equals(chosen.peek());
        if (UNSEEN.contains(name) || placeholder || second) {
            skip(xml);
            return;
        }
        switch (name) {
            case "p" -> begin(xml.getNamespaceURI());
            case "tbl" -> tables.begin();
            case "tr" -> tables.row();
            case "tc" -> {
                cell.push(++cells);
                tables.cell(cells);
            }
            case "gridSpan" -> tables.span(cell.getFirst(), whole(attribute(xml, "val")));
            case "vMerge" -> {
                if (!attribute(xml, "val").equals("restart")) {
                    tables.continued(cell.getFirst());
                }
            }
            case "txbxContent" -> {
                cell.push(++cells);
                boxes++;
            }
            case "AlternateContent" -> chosen.push(false);
            case "Choice" -> {
                chosen.poll();
                chosen.push(true);
            }
            case "sdt" -> placeholders.push(false);
            case "showingPlcHdr" -> {
                placeholders.poll();
                placeholders.push(true);
            }
            case "sectPr" -> sections++;
            case "titlePg" -> firstDiffers |= sections == 1 && isOn(attribute(xml, "val"), true);
            case "headerReference" -> header(attribute(xml, "type"), attribute(xml, "id"));
            default -> {
                if (paragraph != null) {
                    inside(name, xml, paragraph);
                }
            }
        }
    }

    private static int whole(String value) {
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
    }

    private void header(String type, String id) {
        // Only the first section has the head of the paper.
        if (sections == 1 && type.equals("first")) {
            firstHeader = id;
        } else if (sections == 1 && !type.equals("even")) {
            usualHeader = id;
        }
    }

    private void begin(String namespace) {
        if (namespace.contains("wordprocessingml")) {
            Paragraph one = new Paragraph(cell.getFirst(), boxes > 0 ? Layer.TEXT_BOX : layer);
            one.text.append(carried);
            carried = "";
            paragraphs.push(one);
        }
    }

    private void inside(String name, XMLStreamReader xml, Paragraph paragraph) {
        Run run = paragraph.run;
        switch (name) {
            case "pPr" -> paragraph.inProperties = true;
            case "r" -> paragraph.run = new Run();
            case "pStyle" -> paragraph.style = attribute(xml, "val");
            case "jc" -> paragraph.centred = Optional.of(attribute(xml, "val").equals("center"));
            case "framePr" -> paragraph.framed = true;
            case "numId" -> paragraph.list = Optional.of(attribute(xml, "val"));
            case "ilvl" -> paragraph.level = Optional.of(DocxNumbering.level(attribute(xml, "val")));
            case "vanish" -> run.hidden = !paragraph.inProperties && isOn(attribute(xml, "val"), true);
            case "caps" -> {
                if (!paragraph.inProperties) {
                    run.capitals = Optional.of(isOn(attribute(xml, "val"), true));
                }
            }
            case "rFonts" -> run.font = paragraph.inProperties ? "" : attribute(xml, "ascii");
            case "t" -> inText = xml.getNamespaceURI().contains("wordprocessingml");
            case "tab", "ptab" -> {
                // The same element also names a stop of tabs among the properties.
                if (!paragraph.inProperties) {
                    paragraph.text.append('\t');
                }
            }
            case "br", "cr" -> paragraph.text.append('\n');
            case "noBreakHyphen" -> paragraph.text.append('-');
            default -> {
                // Pictures, fields and the like have no text of their own.
            }
        }
    }

    private void append(String text) {
        Paragraph paragraph = paragraphs.peek();
        if (paragraph == null || paragraph.run.hidden) {
            return;
        }
        Run run = paragraph.run;
        DocxStyles.Shown style = styles.of(paragraph.style);
        boolean capitals = run.capitals.orElse(style.capitals());
        if (!text.isBlank()) {
            boolean shows = run.font.isEmpty() ? style.capitalFont() : Piece.showsCapitals(run.font);
            paragraph.capitalFont |= shows;
            paragraph.otherFont |= !shows;
        }
        paragraph.text.append(capitals ? text.toUpperCase(java.util.Locale.ROOT) : text);
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (!paragraphs.isEmpty()) {
                    give(paragraphs.pop());
                }
            }
            case "pPr" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().inProperties = false;
                }
            }
            case "tc" -> cell.pop();
            case "tbl" -> tables.end();
            case "txbxContent" -> {
                cell.pop();
                boxes--;
            }
            case "AlternateContent" -> chosen.poll();
            case "sdt" -> placeholders.poll();
            case "t" -> inText = false;
            default -> {
                // Nothing was begun with it.
            }
        }
    }

    /** The text with its number before it, where numbers are wanted. */
    private String numbered(Paragraph one) {
        String text = one.text.toString();
        DocxStyles.Shown style = styles.of(one.style);
        Optional<String> list = one.list.or(style::list);
        if (numbering == null || list.isEmpty() || text.isBlank()) {
            return text;
        }
        String number = numbering.next(list.get(), one.level.orElse(style.level()));
        return number.isEmpty() ? text : number + " " + text;
    }

    private void give(Paragraph one) {
        if (one.goesOn) {
            carried = one.text.toString();
            return;
        }
        boolean centred = one.centred.orElse(styles.of(one.style).centred());
        boolean capitals = one.capitalFont && !one.otherFont;
        int in = one.framed ? ++cells : one.cell;
        Layer where = one.framed ? Layer.TEXT_BOX : one.layer;
        String all = numbered(one);
        boolean gaps = numbering == null
                && (all.indexOf('\t') >= 0 || WIDE.matcher(all).find());
        all.lines()
                .flatMap(line -> gaps ? GAP.splitAsStream(line) : Stream.of(line))
                .map(text -> text.replace('\t', ' ').strip())
                .filter(text -> !text.isEmpty())
                .forEach(text -> into.accept(new Piece(where, 0, in, Optional.empty(), centred, capitals, text)));
    }
}
