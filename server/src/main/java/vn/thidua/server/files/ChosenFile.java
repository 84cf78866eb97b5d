package vn.thidua.server.files;

import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.Writing;

/** The file of a field of a form that may be left empty. */
public final class ChosenFile {

    private ChosenFile() {}

    /**
     * Nothing where no file was chosen. A chosen one without content is refused: whoever sent it would believe that it is
     * here.
     */
    public static Optional<MultipartFile> of(Optional<MultipartFile> field) {
        return field.filter(file -> !file.isEmpty() || !name(file).isEmpty()).map(file -> {
            if (file.isEmpty()) {
                throw Refusal.bad("file-nothing", name(file));
            }
            return file;
        });
    }

    /** How it was called on the machine that it comes from; empty where that did not say. */
    public static String name(MultipartFile file) {
        return Writing.line(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
    }
}
