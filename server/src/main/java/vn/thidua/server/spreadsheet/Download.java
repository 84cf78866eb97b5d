package vn.thidua.server.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.thidua.documents.Paper;
import vn.thidua.documents.PaperFile;
import vn.thidua.server.kernel.PlainName;
import vn.thidua.server.kernel.Refusal;

/** Files that are sent to be kept. */
public final class Download {

    /** Media type of Excel files. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Media type of Word files. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int AGAIN_SECONDS = 30;

    private Download() {}

    /** A paper as .docx or .pdf; refused as busy where long ones are being set for others. */
    public static ResponseEntity<byte[]> paper(String name, String ending, Paper paper) {
        return ending.equals("pdf")
                ? file(name + ".pdf", "application/pdf", set(paper, PaperFile.Ending.PDF))
                : file(name + ".docx", DOCX, set(paper, PaperFile.Ending.DOCX));
    }

    /** A paper as the content of a file; refused as busy where long ones are being set for others. */
    public static byte[] set(Paper paper, PaperFile.Ending ending) {
        return PaperFile.of(paper, ending).orElseThrow(() -> Refusal.busy(AGAIN_SECONDS));
    }

    /** A table as .xlsx, or as .csv where the name ends so. */
    public static ResponseEntity<byte[]> table(String name, DataTable sheet) {
        return name.endsWith(".csv")
                ? file(name, "text/csv;charset=UTF-8", Spreadsheets.csv(sheet))
                : file(name, XLSX, Spreadsheets.xlsx(title(name), sheet));
    }

    /** Tables as the sheets of one .xlsx, under their titles. */
    public static ResponseEntity<byte[]> tables(String name, List<TitledTable> sheets) {
        return file(name, XLSX, XlsxWriting.write(sheets));
    }

    /** A file that was handed in, under the name it came with; shown in the browser where that is asked. */
    public static ResponseEntity<Resource> stored(String name, String media, Path file, boolean shown) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, shown))
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(media))
                .body(new FileSystemResource(file));
    }

    private static String disposition(String name, boolean shown) {
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** What the only sheet of a table is called: spreadsheets take 31 letters, and not every one. */
    private static String title(String name) {
        String plain = plain(name).replaceFirst("\\.xlsx$", "");
        return plain.substring(0, Math.min(31, plain.length()));
    }

    /** The name in letters that every system takes, with its ending. */
    private static String plain(String name) {
        int end = name.lastIndexOf('.');
        String ending = end < 0 ? "" : name.substring(end);
        return PlainName.of(end < 0 ? name : name.substring(0, end)) + ending;
    }

    /** Any content under a name, which is given in Vietnamese and comes to people without diacritics. */
    public static ResponseEntity<byte[]> file(String name, String media, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, media)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(plain(name), false))
                .body(content);
    }
}
