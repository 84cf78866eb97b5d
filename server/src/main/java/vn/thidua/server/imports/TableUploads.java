package vn.thidua.server.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Spreadsheets;
import vn.thidua.server.spreadsheet.UploadAttempt;
import vn.thidua.server.web.Answer;

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
        imports.permit(actor, kind, scope);
        String name = name(upload.file());
        long[] id = {0};
        List<String> remarks = new ArrayList<>();
        List<Integer> totals = new ArrayList<>();
        List<String> faults = UploadAttempt.faults(
                () -> {
                    DataTable table = read(upload.file());
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

    /** How a file that was sent is called. */
    public static String name(MultipartFile file) {
        return ChosenFile.name(file);
    }

    /**
     * What a file that was sent holds.
     *
     * @throws Refusal naming the file and the remedy, where it is no table or larger than what is read
     */
    public static DataTable read(MultipartFile file) {
        String name = name(file);
        if (file.getSize() > Spreadsheets.LARGEST) {
            throw Refusal.bad("file-size", name, Spreadsheets.LARGEST >> 20);
        }
        try {
            return Spreadsheets.read(name, file.getBytes());
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
