package vn.thidua.server.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.thidua.documents.Docx;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;

/** Files that are sent to be kept. */
public final class Download {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Media type of Word files. */
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private Download() {}

    /** A paper as .docx or .pdf. */
    public static ResponseEntity<byte[]> paper(String name, String ending, Paper paper) {
        return ending.equals("pdf")
                ? file(name + ".pdf", "application/pdf", Pdf.of(paper))
                : file(name + ".docx", DOCX, Docx.of(paper));
    }

    /** A table as .xlsx, or as .csv where the name ends so. */
    public static ResponseEntity<byte[]> table(String name, Sheet sheet) {
        return name.endsWith(".csv")
                ? file(name, "text/csv;charset=UTF-8", Spreadsheets.csv(sheet))
                : file(name, XLSX, Spreadsheets.xlsx(name.replace(".xlsx", ""), sheet));
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

    /** Any content under a name. */
    public static ResponseEntity<byte[]> file(String name, String media, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, media)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name, false))
                .body(content);
    }
}
