package vn.thidua.server.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.Spreadsheets;
import vn.thidua.server.spreadsheet.UploadAttempt;
import vn.thidua.words.typed.Writing;

/** The one door for tables that people send: the right is asked first, then the file is read, then what it would change is shown. */
@Component
public class TableUploads {

    private final Imports imports;

    TableUploads(Imports imports) {
        this.imports = imports;
    }

    /**
     * Takes a file to be shown.
     *
     * @param again the page from which it came, with the file's name and every fault
     * @return where one goes
     */
    public String take(
            Actor actor,
            String kind,
            String scope,
            MultipartFile file,
            Texts texts,
            HttpServletResponse response,
            Function<Fault, String> again) {
        imports.permit(actor, kind, scope);
        String name =
                Writing.line(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        long[] id = {0};
        List<String> faults = UploadAttempt.faults(
                () -> id[0] = imports.show(actor, kind, scope, name, Spreadsheets.read(name, content(name, file))),
                texts);
        if (faults.isEmpty()) {
            return "redirect:/imports/" + id[0];
        }
        response.setStatus(422);
        return again.apply(new Fault(name, faults));
    }

    private static byte[] content(String name, MultipartFile file) {
        if (file.getSize() > Spreadsheets.LARGEST) {
            throw Refusal.bad("file-size", name, Spreadsheets.LARGEST >> 20);
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw Refusal.bad("file-not-table", name);
        }
    }

    /** A file that cannot be taken. */
    public record Fault(String file, List<String> faults) {}
}
