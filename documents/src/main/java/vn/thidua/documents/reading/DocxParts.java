package vn.thidua.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;

/** The paragraphs and tables of a .docx, with the numbers that stand before its paragraphs. */
final class DocxParts {

    private final List<Piece> pieces = new ArrayList<>();

    private DocxParts() {}

    /** What stands in a file. */
    static List<PaperText.Part> of(Path file) throws IOException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            PackagePart document = DocxPieces.document(parts);
            DocxStyles styles = new DocxStyles();
            DocxNumbering numbering = new DocxNumbering();
            for (PackageRelationship one : document.getRelationships()) {
                if (one.getRelationshipType().endsWith("/styles")) {
                    DocxPieces.read(document.getRelatedPart(one), styles::read);
                } else if (one.getRelationshipType().endsWith("/numbering")) {
                    DocxPieces.read(document.getRelatedPart(one), numbering::read);
                }
            }
            DocxParts read = new DocxParts();
            DocxText text = new DocxText(styles, numbering, read.pieces::add);
            DocxPieces.read(document, text::read);
            if (read.pieces.size() > PaperTexts.MOST_LINES) {
                throw new PaperTexts.TooLong();
            }
            return read.parts(text.tables());
        } catch (OpenXML4JException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private List<PaperText.Part> parts(DocxTables tables) {
        OldFonts fonts = OldFonts.of(pieces.stream().limit(200).map(Piece::text).toList());
        List<PaperText.Part> parts = new ArrayList<>();
        int line = 0;
        int open = 0;
        Map<Integer, List<String>> cells = pieces.stream()
                .collect(Collectors.groupingBy(
                        Piece::cell, Collectors.mapping(one -> one.in(fonts).text(), Collectors.toList())));
        for (Piece piece : pieces) {
            line++;
            Optional<DocxTables.CellPlace> cell = tables.of(piece.cell());
            if (cell.isEmpty()) {
                open = 0;
                parts.add(new PaperText.Paragraph(
                        place(line), piece.centred(), piece.in(fonts).text()));
            } else if (cell.get().table() != open) {
                open = cell.get().table();
                parts.add(table(tables, open, cells, line));
            }
        }
        return parts;
    }

    private static PaperText.Place place(int line) {
        return new PaperText.Place(0, line, "");
    }

    private static PaperText.Table table(
            DocxTables tables, int table, Map<Integer, List<String>> texts, int firstLine) {
        Map<Integer, List<PaperText.Cell>> rows = new TreeMap<>();
        Map<Integer, Integer> lines = new TreeMap<>();
        int line = firstLine;
        for (Map.Entry<Integer, DocxTables.CellPlace> one : tables.cells(table).entrySet()) {
            DocxTables.CellPlace place = one.getValue();
            List<String> said = texts.getOrDefault(one.getKey(), List.of());
            lines.putIfAbsent(place.row(), line);
            rows.computeIfAbsent(place.row(), row -> new ArrayList<>())
                    .add(new PaperText.Cell(place.column(), place.span(), place.continued(), said));
            line += said.size();
        }
        List<PaperText.Row> all = rows.entrySet().stream()
                .map(row -> new PaperText.Row(place(lines.getOrDefault(row.getKey(), firstLine)), row.getValue()))
                .toList();
        return new PaperText.Table(place(firstLine), all);
    }
}
