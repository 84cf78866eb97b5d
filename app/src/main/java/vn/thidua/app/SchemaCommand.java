package vn.thidua.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.thidua.engine.cases.CaseShape;
import vn.thidua.plan.language.Language;

/** {@code thidua schema}: the language for editors. */
@Command(name = "schema", description = "In lược đồ JSON Schema của ngôn ngữ kế hoạch (hoặc của tình huống).")
final class SchemaCommand extends ThiDuaCommand implements Callable<Integer> {

    enum Of {
        PLAN,
        CASE,
        REFERENCE
    }

    @Parameters(
            paramLabel = "plan|case",
            arity = "0..1",
            description = "Lược đồ của kế hoạch (mặc định) hay của tình huống.")
    private Of of = Of.PLAN;

    @Override
    public Integer call() throws IOException {
        if (of == Of.REFERENCE) {
            out().print(Reference.text());
            return Main.WELL;
        }
        SchemaReport.write(of == Of.PLAN ? Language.PLAN : CaseShape.CASE, of == Of.CASE, out());
        return Main.WELL;
    }
}
