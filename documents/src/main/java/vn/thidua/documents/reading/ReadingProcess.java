package vn.thidua.documents.reading;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import vn.thidua.documents.OwnProcess;

/**
 * The program that reads one file and ends: {@code read SECONDS MEDIA FILE}, {@code text SECONDS FILE}, {@code
 * lines SECONDS FILE}, {@code page SECONDS FILE PAGE BOX…}, or several: {@code texts SECONDS (MEDIA FILE)…}. It is started by
 * {@link SeparateReader} and answers on its standard output.
 */
final class ReadingProcess {

    private ReadingProcess() {}

    /** Reads the file that the arguments name. */
    public static void main(String[] arguments) throws IOException {
        OwnProcess.endAfter(Duration.ofSeconds(Long.parseLong(arguments[1])));
        // Libraries that write to the standard output must not write into the answer.
        PrintStream answer = System.out;
        System.setOut(System.err);
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(answer))) {
            switch (arguments[0]) {
                case "read" -> ReadingFormat.write(PaperReader.read(Path.of(arguments[3]), arguments[2]), to);
                case "text" -> TextFormat.write(PaperTexts.read(Path.of(arguments[2])), to);
                case "lines" -> ReadingFormat.write(PageLines.of(Path.of(arguments[2])), to);
                case "texts" -> texts(arguments, to);
                default ->
                    to.write(PagePicture.of(Path.of(arguments[2]), Integer.parseInt(arguments[3]), boxes(arguments)));
            }
        }
    }

    private static void texts(String[] arguments, DataOutputStream to) throws IOException {
        for (int i = 2; i + 1 < arguments.length; i += 2) {
            byte[] text = WholeText.of(Path.of(arguments[i + 1]), arguments[i]).getBytes(StandardCharsets.UTF_8);
            to.writeInt(text.length);
            to.write(text);
        }
    }

    private static List<Piece.Box> boxes(String[] arguments) {
        List<Piece.Box> boxes = new ArrayList<>();
        for (int i = 4; i < arguments.length; i++) {
            String[] sides = arguments[i].split(",", 4);
            boxes.add(new Piece.Box(
                    Double.parseDouble(sides[0]),
                    Double.parseDouble(sides[1]),
                    Double.parseDouble(sides[2]),
                    Double.parseDouble(sides[3])));
        }
        return boxes;
    }
}
