package vn.thidua.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a paper in the state's format from a .pdf with text or a .docx. */
public final class PaperReader {

    /** Fewer letters than that are no text. */
    private static final int SOME = 30;

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private PaperReader() {}

    /** Whether papers of a media type can be read. */
    public static boolean reads(String media) {
        return media.equals(PDF) || media.equals(DOCX);
    }

    /** What a file says; never fails for what is in the file. */
    public static Reading read(Path file, String media) {
        List<Piece> pieces;
        try {
            pieces = media.equals(PDF) ? PdfPieces.of(file) : DocxPieces.of(file);
        } catch (InvalidPasswordException e) {
            return Reading.nothing(Reading.State.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The libraries answer hostile files with many kinds of exceptions; to whoever sent one they are the same.
            return Reading.nothing(Reading.State.DAMAGED);
        }
        return of(pieces);
    }

    /** What pieces say. */
    static Reading of(List<Piece> raw) {
        long letters = raw.stream()
                .flatMapToInt(one -> one.text().chars())
                .filter(Character::isLetter)
                .count();
        if (letters < SOME) {
            return Reading.nothing(Reading.State.NO_TEXT);
        }
        OldFonts fonts = OldFonts.of(raw.stream().map(Piece::text).toList());
        List<Piece> pieces = new ArrayList<>();
        for (Piece one : raw) {
            pieces.add(one.in(fonts));
        }
        Finds finds = new Finds(pieces);
        new HeadReader(finds).read();
        new TitleReader(finds).read();
        new SignatureReader(finds).read();
        return new Reading(Reading.State.READ, pieces, Map.copyOf(finds.found()), fonts);
    }
}
