package vn.thidua.app;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.thidua.words.Messages;

/** What all commands share. */
abstract class ThiDuaCommand {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--lang",
            paramLabel = "vi|en",
            description = "Ngôn ngữ của câu chữ (mặc định: vi).",
            defaultValue = "vi")
    private String language = "vi";

    @Option(names = "--help", usageHelp = true, description = "Hướng dẫn dùng lệnh này.")
    private boolean help;

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    CommandContext session() {
        return new CommandContext(Plans.shipped(), Messages.of(language.equals("en") ? "en" : "vi"), err());
    }

    boolean helped() {
        return help;
    }
}
