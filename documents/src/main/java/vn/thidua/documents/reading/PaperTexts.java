package vn.thidua.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads all that a .docx, a .pdf with text or an .xlsx says. */
final class PaperTexts {

    /** No plan has as many lines. */
    static final int MOST_LINES = 12_000;

    /** Less letters than that are no paper. */
    private static final int SOME = 30;

    private static final String MACROS = "vbaProject.bin";
    private static final String ENCRYPTED = "EncryptedPackage";

    /** More parts than a reader will look at. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Something stands in rows or columns that nobody sees. */
    static final class Unseen extends IOException {
        private static final long serialVersionUID = 1;
    }

    private PaperTexts() {}

    /** What a file says; never fails for what is in the file. */
    static PaperText read(Path file) {
        try {
            return switch (magic(file)) {
                case PDF -> pdf(file);
                case OOXML -> office(file);
                case OLE2 -> PaperText.nothing(isLocked(file) ? PaperText.State.LOCKED : PaperText.State.OLD_FORMAT);
                default -> PaperText.nothing(PaperText.State.DAMAGED);
            };
        } catch (TooLong e) {
            return PaperText.nothing(PaperText.State.TOO_LONG);
        } catch (Unseen e) {
            return PaperText.nothing(PaperText.State.UNSEEN);
        } catch (InvalidPasswordException e) {
            return PaperText.nothing(PaperText.State.LOCKED);
        } catch (Exception | StackOverflowError e) {
            // The libraries answer hostile files with many kinds of exceptions; to whoever sent one they are the same.
            return PaperText.nothing(PaperText.State.DAMAGED);
        }
    }

    private static FileMagic magic(Path file) throws IOException {
        try (InputStream stream = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            return FileMagic.valueOf(stream);
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            return parts.getRoot().hasEntryCaseInsensitive(ENCRYPTED);
        }
    }

    private static PaperText pdf(Path file) throws IOException {
        return read(PdfParts.of(file), Optional.of(PaperReader.read(file, PaperReader.PDF)));
    }

    private static PaperText office(Path file) throws Exception {
        boolean spreadsheet;
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            if (parts.getParts().stream()
                    .anyMatch(part -> part.getPartName().getName().endsWith(MACROS))) {
                return PaperText.nothing(PaperText.State.MACROS);
            }
            spreadsheet = parts.getParts().stream()
                    .anyMatch(part -> part.getPartName().getName().startsWith("/xl/"));
        }
        return spreadsheet
                ? read(XlsxParts.of(file), Optional.empty())
                : read(DocxParts.of(file), Optional.of(PaperReader.read(file, PaperReader.DOCX)));
    }

    private static PaperText read(List<PaperText.Part> parts, Optional<PaperReading> head) {
        long letters = parts.stream()
                .flatMap(PaperTexts::lines)
                .flatMapToInt(String::chars)
                .filter(Character::isLetter)
                .count();
        if (letters < SOME) {
            return PaperText.nothing(PaperText.State.NO_TEXT);
        }
        if (!Legibility.isLegible(parts.stream().flatMap(PaperTexts::lines).toList(), 0)) {
            return PaperText.nothing(PaperText.State.UNREADABLE);
        }
        PaperReading said = head.filter(one -> one.state() == PaperReading.State.READ)
                .orElse(PaperReading.nothing(PaperReading.State.NO_TEXT));
        return new PaperText(PaperText.State.READ, said, parts);
    }

    private static Stream<String> lines(PaperText.Part part) {
        return switch (part) {
            case PaperText.Paragraph one -> Stream.of(one.text());
            case PaperText.Table table ->
                table.rows().stream().flatMap(row -> row.cells().stream()).flatMap(cell -> cell.lines().stream());
        };
    }
}
