package vn.thidua.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.LogManager;

/**
 * The program that sets one paper and ends: {@code ENDING SECONDS}. It is started by {@link PaperFile}, which sends it the paper on
 * the standard input, and answers with the file on its standard output.
 */
final class SettingProcess {

    private SettingProcess() {}

    /** Sets the paper that comes. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        OwnProcess.endAfter(Duration.ofSeconds(Long.parseLong(arguments[1])));
        // Libraries that write to the standard output must not write into the answer.
        PrintStream answer = System.out;
        System.setOut(System.err);
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        try (ObjectInputStream from = new ObjectInputStream(new BufferedInputStream(System.in))) {
            answer.write(PaperFile.here((Paper) from.readObject(), PaperFile.Ending.valueOf(arguments[0])));
            answer.flush();
        }
    }
}
