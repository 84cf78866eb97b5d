package vn.thidua.documents.reading;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.documents.OwnProcess;

/** Reads papers in a process of its own: a file may be made to keep a reader busy or to fill its memory. */
public final class SeparateReader {

    /** More than that is no answer. */
    private static final int LARGEST_ANSWER = 16 << 20;

    private final Limits limits;

    /**
     * What one file may use.
     *
     * @param megabytes of heap
     * @param time until it is ended
     */
    public record Limits(int megabytes, Duration time) {

        /** Enough for papers of some hundred pages. */
        public static final Limits USUAL = new Limits(192, Duration.ofSeconds(10));

        /** Enough to read all of a long paper with its tables. */
        public static final Limits WHOLE = new Limits(384, Duration.ofSeconds(40));
    }

    /** A reader with limits. */
    public SeparateReader(Limits limits) {
        this.limits = limits;
    }

    /** What a paper says; empty where reading it took too long or too much memory. */
    public Optional<PaperReading> read(Path file, String media) {
        return answer(List.of("read", seconds(), media, file.toAbsolutePath().toString()))
                .flatMap(SeparateReader::reading);
    }

    /** All that a .docx, .pdf or .xlsx says; empty where reading it took too long or too much memory. */
    public Optional<PaperText> text(Path file) {
        return answer(List.of("text", seconds(), file.toAbsolutePath().toString()))
                .flatMap(SeparateReader::text);
    }

    private static Optional<PaperText> text(byte[] answer) {
        try {
            return Optional.of(TextFormat.read(new DataInputStream(new ByteArrayInputStream(answer))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A page of a .pdf as a .png with places marked; empty where there is none, or drawing it took too long. */
    public Optional<byte[]> page(Path file, int page, List<Piece.Box> marked) {
        List<String> arguments =
                new ArrayList<>(List.of("page", seconds(), file.toAbsolutePath().toString(), String.valueOf(page)));
        marked.forEach(box -> arguments.add(box.left() + "," + box.top() + "," + box.width() + "," + box.height()));
        return answer(arguments).filter(image -> image.length > 0);
    }

    /** The lines of a .pdf page by page; empty where it has none that can be read, or reading it took too long. */
    public Optional<List<List<String>>> lines(Path file) {
        return answer(List.of("lines", seconds(), file.toAbsolutePath().toString()))
                .flatMap(SeparateReader::lines);
    }

    /**
     * A file to be read.
     *
     * @param media the media type of its content
     */
    public record Content(Path file, String media) {}

    /**
     * All that some papers say, in their order, read in one process; each text is empty where a paper cannot be read or says
     * nothing. Where one of them takes too long or too much memory, each is read in a process of its own.
     */
    public List<String> texts(List<Content> papers) {
        Optional<List<String>> together = together(papers);
        if (together.isPresent() || papers.size() == 1) {
            return together.orElseGet(() -> List.of(""));
        }
        return papers.stream()
                .map(one -> together(List.of(one)).map(List::getFirst).orElse(""))
                .toList();
    }

    private Optional<List<String>> together(List<Content> papers) {
        List<String> arguments = new ArrayList<>(List.of("texts", seconds()));
        papers.forEach(one -> arguments.addAll(
                List.of(one.media(), one.file().toAbsolutePath().toString())));
        return answer(arguments).map(SeparateReader::texts).filter(texts -> texts.size() == papers.size());
    }

    private static List<String> texts(byte[] answer) {
        List<String> texts = new ArrayList<>();
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(answer))) {
            while (from.available() > 0) {
                texts.add(new String(from.readNBytes(from.readInt()), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return List.of();
        }
        return texts;
    }

    private static Optional<List<List<String>>> lines(byte[] answer) {
        try {
            return Optional.of(ReadingFormat.readLines(new DataInputStream(new ByteArrayInputStream(answer))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String seconds() {
        return String.valueOf(limits.time().toSeconds() + 1);
    }

    private static Optional<PaperReading> reading(byte[] answer) {
        try {
            return Optional.of(ReadingFormat.read(new DataInputStream(new ByteArrayInputStream(answer))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> answer(List<String> arguments) {
        return new OwnProcess(ReadingProcess.class, limits.megabytes(), limits.time(), LARGEST_ANSWER)
                .answer(arguments, new byte[0]);
    }
}
