package vn.thidua.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Thi Đua at a terminal. */
@Command(
        name = "thidua",
        description = "Kế hoạch thi đua dưới dạng dữ liệu: kiểm tra, chấm điểm, giải thích.",
        mixinStandardHelpOptions = true,
        version = "thidua 0.1.0",
        synopsisSubcommandLabel = "LỆNH",
        subcommands = {
            HelpCommand.class,
            PlansCommand.class,
            CheckCommand.class,
            SchemaCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            CompareCommand.class
        })
public final class Main {

    /** Exit status: all is well. */
    static final int WELL = 0;

    /** Exit status: checked, and faults were found. */
    static final int FAULTS = 1;

    /** Exit status: what was given cannot be used. */
    static final int BAD_INPUT = 2;

    private Main() {}

    /** Runs the command and ends with its exit status. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, args);
        out.flush();
        System.exit(status);
    }

    /** Runs the command, writing there. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setOut(out).setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine.execute(args);
    }
}
