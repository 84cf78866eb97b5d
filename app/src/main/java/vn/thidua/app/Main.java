package vn.thidua.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import vn.thidua.plan.expression.ExpressionReader;

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
            NewCommand.class,
            DraftCommand.class,
            CheckCommand.class,
            SchemaCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class
        })
public final class Main {

    /** Exit status: all is well. */
    static final int WELL = 0;

    /** Exit status: checked, and faults were found. */
    static final int FAULTS = 1;

    /** Exit status: what was given cannot be used. */
    static final int BAD_INPUT = 2;

    private static final Map<String, Supplier<Object>> COMMANDS = Map.ofEntries(
            Map.entry("serve", ServeCommand::new),
            Map.entry("demo", DemoCommand::new),
            Map.entry("backup", BackupCommand::new),
            Map.entry("restore", RestoreCommand::new),
            Map.entry("doctor", DoctorCommand::new),
            Map.entry("plans", PlansCommand::new),
            Map.entry("new", NewCommand::new),
            Map.entry("draft", DraftCommand::new),
            Map.entry("check", CheckCommand::new),
            Map.entry("schema", SchemaCommand::new),
            Map.entry("evaluate", EvaluateCommand::new),
            Map.entry("explain", ExplainCommand::new),
            Map.entry("compare", CompareCommand::new));

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
        Supplier<Object> command = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (command == null) {
            return execute(new CommandLine(new Main()), out, err, args);
        }
        Thread.ofPlatform().daemon().start(ExpressionReader::prepare);
        // Only the command asked for is set up: setting up all of them costs a third of a short run.
        CommandLine one = new CommandLine(command.get()).setCommandName("thidua " + args[0]);
        return execute(one, out, err, Arrays.copyOfRange(args, 1, args.length));
    }

    private static int execute(CommandLine commandLine, PrintWriter out, PrintWriter err, String... args) {
        commandLine.getCommandSpec().usageMessage().synopsisHeading("Cách dùng: ");
        return commandLine
                .setParameterExceptionHandler(new WrongWords())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }
}
