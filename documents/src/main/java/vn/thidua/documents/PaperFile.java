package vn.thidua.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Papers as files. A short one is set where it is asked for; one with a long table takes a hundred megabytes and more while it is
 * set, so that has a process of its own, one at a time.
 */
public final class PaperFile {

    /** A table of so many rows takes less than 32 MB. */
    static final int LONG = 400;

    private static final OwnProcess SETTING =
            new OwnProcess(SettingProcess.class, 256, Duration.ofSeconds(60), 64 << 20);

    private static final Semaphore PLACE = new Semaphore(1, true);

    private static final long PATIENCE_SECONDS = 15;

    private PaperFile() {}

    /** As what it is set. */
    public enum Ending {
        DOCX,
        PDF
    }

    /** The file; empty where others who came first keep the place, or it is too long to be set. */
    public static Optional<byte[]> of(Paper paper, Ending ending) {
        return isLong(paper) ? separately(paper, ending, SETTING) : Optional.of(here(paper, ending));
    }

    static byte[] here(Paper paper, Ending ending) {
        return switch (ending) {
            case DOCX -> Docx.of(paper);
            case PDF -> Pdf.of(paper);
        };
    }

    static Optional<byte[]> separately(Paper paper, Ending ending, OwnProcess process) {
        try {
            if (!PLACE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            try {
                return process.answer(
                        List.of(ending.name(), String.valueOf(process.time().toSeconds() + 1)), bytes(paper));
            } finally {
                PLACE.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean isLong(Paper paper) {
        return paper.parts().stream()
                        .mapToInt(part ->
                                part instanceof Paper.Table table ? table.rows().size() : 0)
                        .sum()
                > LONG;
    }

    private static byte[] bytes(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream to = new ObjectOutputStream(bytes)) {
            to.writeObject(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
