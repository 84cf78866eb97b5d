package vn.thidua.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thidua new ID}: a small plan with a case, whole and without a fault, to be changed into one's own. */
@Command(name = "new", description = "Viết khung một kế hoạch mới cùng một tình huống thử, đã kiểm tra sạch lỗi.")
final class NewCommand extends ThiDuaCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

    @Parameters(
            paramLabel = "MÃ",
            description = "Mã của kế hoạch, cũng là tên thư mục: chữ thường không dấu, chữ số, gạch nối.")
    private String id = "";

    @Option(
            names = "--in",
            paramLabel = "THƯ-MỤC",
            description = "Viết vào thư mục này thay cho thư mục plans của chương trình.")
    private String folder = "";

    @Override
    public Integer call() {
        CommandContext session = session();
        if (!ID.matcher(id).matches()) {
            return refuse(session, "new.id", id);
        }
        Path plans = folder.isEmpty() ? Path.of(System.getProperty("thidua.home", "."), "plans") : Path.of(folder);
        Path plan = plans.resolve(id).resolve("plan.yaml");
        Path situation = plan.resolveSibling("cases").resolve("01-thu.yaml");
        if (Files.exists(plan)) {
            return refuse(session, "new.exists", plan.toString());
        }
        try {
            Files.createDirectories(Objects.requireNonNull(situation.getParent()));
            Files.writeString(plan, filled("new-plan.yaml", situation));
            Files.writeString(situation, filled("new-case.yaml", situation));
        } catch (IOException e) {
            return refuse(session, "new.unwritten", plan.toString());
        }
        out().println(session.messages()
                .say(
                        "new.written",
                        List.of(plan.toString(), situation.toString(), folder.isEmpty() ? id : plan.toString())));
        return Main.WELL;
    }

    private int refuse(CommandContext session, String sentence, String what) {
        err().println(session.messages().say(sentence, List.of(what)));
        return Main.BAD_INPUT;
    }

    private String filled(String template, Path situation) {
        Matcher named = YEAR.matcher(id);
        String year = named.find()
                ? named.group(1)
                : Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        return text(template)
                .replace("{schema}", folder.isEmpty() ? "../plan.schema.json" : "plan.schema.json")
                .replace("{id}", id)
                .replace("{year}", year)
                .replace("{case}", situation.toString());
    }

    private static String text(String template) {
        try (InputStream stream = Objects.requireNonNull(NewCommand.class.getResourceAsStream(template), template)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
