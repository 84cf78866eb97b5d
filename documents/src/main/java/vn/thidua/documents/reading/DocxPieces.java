package vn.thidua.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;

/** The pieces of a .docx: lines of paragraphs, cell by cell in tables; tabs and many spaces part a line. */
final class DocxPieces {

    /** A head and a signature stand within that many pieces of the beginning and the end. */
    private static final int FIRST = 600;

    private static final int LAST = 300;

    /** No line of a head or a signature is longer; of a long paragraph the beginning is enough to know it as text. */
    private static final int LONGEST = 400;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final List<Piece> first = new ArrayList<>();
    private final Deque<Piece> last = new ArrayDeque<>();

    private DocxPieces() {}

    /** What stands in a file; a header of its pages stands before its text. */
    static List<Piece> of(Path file) throws IOException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            PackagePart document = document(parts);
            DocxStyles styles = new DocxStyles();
            for (PackageRelationship one : document.getRelationships()) {
                if (one.getRelationshipType().endsWith("/styles")) {
                    read(document.getRelatedPart(one), styles::read);
                }
            }
            DocxPieces body = new DocxPieces();
            DocxText text = new DocxText(styles, Layer.TEXT, 0, body::take);
            read(document, text::read);
            DocxPieces all = new DocxPieces();
            PackageRelationship header = document.getRelationship(text.header());
            if (header != null) {
                read(
                        document.getRelatedPart(header),
                        new DocxText(styles, Layer.PAGE_HEADER, text.cells(), all::take)::read);
            }
            body.first.forEach(all::take);
            body.last.forEach(all::take);
            List<Piece> pieces = new ArrayList<>(all.first);
            pieces.addAll(all.last);
            return pieces;
        } catch (OpenXML4JException | XMLStreamException e) {
            throw new IOException(e);
        }
    }

    static PackagePart document(OPCPackage parts) throws IOException {
        for (PackageRelationship one : parts.getRelationships()) {
            if (one.getRelationshipType().endsWith("/officeDocument")) {
                PackagePart part = parts.getPart(one);
                if (part != null) {
                    return part;
                }
            }
        }
        throw new IOException("no document in the package");
    }

    /** Reads one part. */
    interface Reader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    static void read(PackagePart part, Reader reader) throws IOException, XMLStreamException {
        try (InputStream stream = part.getInputStream()) {
            XMLStreamReader xml = XML.createXMLStreamReader(stream);
            try {
                reader.read(xml);
            } finally {
                xml.close();
            }
        }
    }

    private static String beginning(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private void take(Piece piece) {
        Piece one = new Piece(
                piece.layer(),
                piece.page(),
                piece.cell(),
                piece.box(),
                piece.centred(),
                piece.capitals(),
                Normalizer.normalize(beginning(piece.text()), Normalizer.Form.NFC));
        if (first.size() < FIRST) {
            first.add(one);
            return;
        }
        last.add(one);
        if (last.size() > LAST) {
            last.remove();
        }
    }
}
