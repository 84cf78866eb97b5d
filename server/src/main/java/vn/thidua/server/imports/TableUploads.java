package vn.thidua.server.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Spreadsheets;
import vn.thidua.server.spreadsheet.UploadAttempt;
import vn.thidua.server.web.Answer;
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
    public String take(Actor actor, Upload upload, Answer answer, BiFunction<Fault, Model, String> again) {
        String kind = upload.kind();
        String scope = upload.scope();
        MultipartFile file = upload.file();
        imports.permit(actor, kind, scope);
        String name =
                Writing.line(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        long[] id = {0};
        List<String> remarks = new ArrayList<>();
        List<Integer> totals = new ArrayList<>();
        List<String> faults = UploadAttempt.faults(
                () -> {
                    DataTable table = Spreadsheets.read(name, content(name, file));
                    id[0] = imports.show(actor, kind, scope, name, table);
                    remarks.addAll(table.remarks());
                    totals.addAll(table.totals());
                },
                answer.texts());
        if (faults.isEmpty()) {
            if (!remarks.isEmpty()) {
                answer.say("import-remarks", String.join(", ", remarks));
            }
            if (!totals.isEmpty()) {
                answer.say("import-totals", totals.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
            return "redirect:/imports/" + id[0];
        }
        return answer.refused(model -> again.apply(new Fault(name, faults), model));
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

    /**
     * A file as it was sent.
     *
     * @param kind of the {@link TableImport}
     * @param scope within which it is taken, as that import reads it
     */
    public record Upload(String kind, String scope, MultipartFile file) {}

    /** A file that cannot be taken. */
    public record Fault(String file, List<String> faults) {}
}
