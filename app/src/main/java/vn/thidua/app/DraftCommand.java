package vn.thidua.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.documents.reading.SeparateReader;
import vn.thidua.drafting.DraftText;
import vn.thidua.drafting.Drafted;
import vn.thidua.drafting.Drafting;
import vn.thidua.drafting.PlanDraft;
import vn.thidua.server.workshop.DraftMessages;
import vn.thidua.words.Messages;

/** {@code thidua draft FILE}: a draft of a plan from its paper; what is not sure stands in comments. */
@Command(name = "draft", description = "Đọc văn bản phát động (.docx, .pdf có chữ, .xlsx) và viết dự thảo kế hoạch.")
final class DraftCommand extends ThiDuaCommand implements Callable<Integer> {

    private static final int LARGEST_MEGABYTES = 20;

    @Parameters(paramLabel = "TỆP", description = "Văn bản phát động phong trào thi đua.")
    private String paper = "";

    @Option(names = "--out", paramLabel = "TỆP.yaml", description = "Ghi vào tệp này thay cho in ra màn hình.")
    private String output = "";

    @Override
    public Integer call() {
        CommandContext session = session();
        Messages messages = session.messages();
        try {
            Path file = Path.of(paper);
            if (!Files.isRegularFile(file)) {
                return refuse(messages.say("draft.missing", List.of(paper)));
            }
            if (Files.size(file) > (long) LARGEST_MEGABYTES << 20) {
                return refuse(messages.say("draft.too-large", List.of(paper, String.valueOf(LARGEST_MEGABYTES))));
            }
            Optional<PaperText> text = new SeparateReader(SeparateReader.Limits.WHOLE).text(file);
            if (text.isEmpty()) {
                return refuse(messages.say("draft.too-slow", List.of(paper)));
            }
            PaperText.State state = text.get().state();
            if (state != PaperText.State.READ) {
                return refuse(messages.word("draft.state." + state.name().toLowerCase(Locale.ROOT)));
            }
            return write(messages, Drafting.of(text.get()));
        } catch (InvalidPathException | IOException e) {
            return refuse(messages.say("draft.missing", List.of(paper)));
        }
    }

    private int refuse(String sentence) {
        err().println(sentence);
        return Main.BAD_INPUT;
    }

    private int write(Messages messages, PlanDraft draft) {
        String plan = "# " + messages.word("draft.header") + "\n"
                + DraftText.of(draft, Drafted::isSure, new DraftMessages(messages));
        if (output.isEmpty()) {
            out().print(plan);
        } else {
            try {
                Files.writeString(Path.of(output), plan);
            } catch (IOException | InvalidPathException e) {
                return refuse(messages.say("draft.unwritten", List.of(output)));
            }
        }
        long sure = draft.all().filter(Drafted::isSure).count();
        long unsure = draft.all().filter(one -> !one.isSure()).count();
        err().println(messages.say(
                "draft.summary",
                List.of(
                        paper,
                        String.valueOf(sure),
                        String.valueOf(unsure),
                        String.valueOf(draft.left().size()),
                        output.isEmpty() ? "TỆP.yaml" : output)));
        return Main.WELL;
    }
}
