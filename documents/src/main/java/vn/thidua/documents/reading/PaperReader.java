package vn.thidua.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a paper in the state's format from a .pdf with text or a .docx. */
public final class PaperReader {

    /** Fewer letters than that are no text. */
    private static final int SOME = 30;

    /** So many pieces tell in which fonts a paper was written. */
    private static final int FONTS = 200;

    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** The media types of papers that can be read. */
    public static final Set<String> MEDIA = Set.of(PDF, DOCX);

    private PaperReader() {}

    /** Whether papers of a media type can be read. */
    public static boolean reads(String media) {
        return MEDIA.contains(media);
    }

    /** What a file says; never fails for what is in the file. */
    public static PaperReading read(Path file, String media) {
        PdfPieces.Text text;
        try {
            text = media.equals(PDF) ? PdfPieces.of(file) : new PdfPieces.Text(DocxPieces.of(file), 0);
        } catch (InvalidPasswordException e) {
            return PaperReading.nothing(PaperReading.State.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The libraries answer hostile files with many kinds of exceptions; to whoever sent one they are the same.
            return PaperReading.nothing(PaperReading.State.DAMAGED);
        }
        return of(text.pieces(), text.unmapped());
    }

    /**
     * What pieces say.
     *
     * @param unmapped the share of letters of which the file does not say what they are, from 0 to 1
     */
    static PaperReading of(List<Piece> raw, double unmapped) {
        long letters = raw.stream()
                .flatMapToInt(one -> one.text().chars())
                .filter(Character::isLetter)
                .count();
        if (unmapped == 0 && letters < SOME) {
            return PaperReading.nothing(PaperReading.State.NO_TEXT);
        }
        OldFonts fonts = OldFonts.of(raw.stream().limit(FONTS).map(Piece::text).toList());
        List<Piece> meant = raw.stream().map(one -> one.in(fonts)).toList();
        if (!Legibility.isLegible(meant.stream().map(Piece::text).toList(), unmapped)) {
            return PaperReading.nothing(PaperReading.State.UNREADABLE);
        }
        List<Piece> pieces = withoutIdleHeader(meant);
        Finds finds = new Finds(pieces);
        HeadReader head = new HeadReader(finds);
        head.read();
        new TitleReader(finds, head.start()).read();
        head.lateDay(new SignatureReader(finds).read().orElse(finds.size()));
        return new PaperReading(PaperReading.State.READ, pieces, Map.copyOf(finds.found()), fonts);
    }

    /** A header of pages counts where the head of the paper stands in it, or nowhere. */
    private static List<Piece> withoutIdleHeader(List<Piece> pieces) {
        boolean inHeader = pieces.stream().anyMatch(one -> one.layer() == Layer.PAGE_HEADER && isOfHead(one));
        boolean inText = pieces.stream().anyMatch(one -> one.layer() != Layer.PAGE_HEADER && isOfHead(one));
        if (inHeader || !inText) {
            return pieces;
        }
        List<Piece> text = new ArrayList<>(pieces);
        text.removeIf(one -> one.layer() == Layer.PAGE_HEADER);
        return text;
    }

    private static boolean isOfHead(Piece piece) {
        String line = piece.text();
        return line.length() < 120
                && (StateName.stands(line) || NumberLine.of(line).isPresent());
    }
}
