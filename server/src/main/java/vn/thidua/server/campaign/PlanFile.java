package vn.thidua.server.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.kernel.Refusal;

/** A plan as a file that somebody sends: a text, not the paper that announces the campaign. */
public final class PlanFile {

    private static final Set<String> TEXTS = Set.of("yaml", "yml", "txt");

    private PlanFile() {}

    /**
     * Its text.
     *
     * @throws Refusal with the remedy, where it is none
     */
    public static String text(MultipartFile file) {
        String name = ChosenFile.name(file);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!TEXTS.contains(ending)) {
            throw Refusal.bad("file-no-plan", name);
        }
        if (file.getSize() > PlanReader.LARGEST) {
            throw Refusal.bad("file-size", name, PlanReader.LARGEST >> 20);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.bad("not-utf8", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
