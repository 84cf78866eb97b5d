package vn.thidua.app;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.thidua.words.Messages;

/** Says in our own words what is wrong with the words behind a command, then how the command is used. */
final class WrongWords implements CommandLine.IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        Messages messages = Messages.of(Arrays.asList(args).contains("en") ? "en" : "vi");
        command.getErr().println(sentence(wrong, messages));
        command.usage(command.getErr());
        return Main.BAD_INPUT;
    }

    private static String sentence(ParameterException wrong, Messages messages) {
        if (wrong instanceof UnmatchedArgumentException unknown) {
            return messages.say("command.unknown", List.of(String.join(" ", unknown.getUnmatched())));
        }
        if (wrong instanceof MissingParameterException missing) {
            return messages.say(
                    "command.missing",
                    List.of(String.join(
                            ", ",
                            missing.getMissing().stream()
                                    .map(ArgSpec::paramLabel)
                                    .toList())));
        }
        ArgSpec argument = wrong.getArgSpec();
        String value = wrong.getValue() == null ? "" : wrong.getValue();
        return argument == null
                ? messages.say("command.wrong", List.of(String.valueOf(value)))
                : messages.say("command.value", List.of(value, argument.paramLabel()));
    }
}
