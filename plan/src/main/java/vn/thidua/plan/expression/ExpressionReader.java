package vn.thidua.plan.expression;

import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.plan.Faults;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.yaml.Mark;
import vn.thidua.plan.yaml.Node.Scalar;

/**
 * Reads expressions: the grammar is CEL's, read by CEL's own parser; types and names are checked against what the plan
 * declares (see ADR 0002 for why not by CEL's checker).
 */
public final class ExpressionReader {

    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder().build();
    private static final Pattern PLACE = Pattern.compile("<input>:(\\d+):(\\d+): (.*)");

    /** Gets the grammar ready, which takes a while the first time; a short program does it beside other work. */
    public static void prepare() {
        PARSER.parse("a.b(1) == 'c' && !d");
    }

    private final Names names;
    private final Faults faults;

    /** Names that may be used; faults go there. */
    public ExpressionReader(Names names, Faults faults) {
        this.names = names;
        this.faults = faults;
    }

    /**
     * Reads the expression in a scalar, asked about subjects of that kind.
     *
     * @param expected the type it must give; empty: any
     * @return empty if there is a fault in it, which is recorded with the place inside the expression
     */
    public Optional<Expression> read(Scalar scalar, SubjectKind about, Optional<Type> expected) {
        if (!Simplicity.holds(scalar.text())) {
            faults.error(scalar.mark(), "formula.too-long", Simplicity.LONGEST, Simplicity.DEEPEST);
            return Optional.empty();
        }
        CelValidationResult parsed = PARSER.parse(scalar.text());
        CelExpr tree;
        Map<Long, Integer> places;
        try {
            tree = parsed.getAst().getExpr();
            places = parsed.getAst().getSource().getPositionsMap();
        } catch (CelValidationException e) {
            grammar(scalar, e);
            return Optional.empty();
        }
        try {
            Expression expression = new Typing(names, about).read(tree);
            if (expected.isPresent() && expression.type() != expected.get()) {
                throw new ExpressionFault(
                        tree.id(),
                        "formula.type",
                        scalar.text(),
                        "type." + expression.type().word(),
                        "type." + expected.get().word());
            }
            return Optional.of(expression);
        } catch (ExpressionFault fault) {
            Optional<Slips.Slip> slip = Slips.unnoticed(scalar.text());
            if (slip.isPresent()) {
                said(scalar, slip.get());
                return Optional.empty();
            }
            faults.error(
                    place(scalar, places.getOrDefault(fault.id(), 0)),
                    fault.code(),
                    fault.args().toArray());
            return Optional.empty();
        }
    }

    /** What the parser stumbled over, in our own words: the slip that was probably made, else only the place. */
    private void grammar(Scalar scalar, CelValidationException e) {
        Optional<Slips.Slip> slip = Slips.find(scalar.text());
        if (slip.isPresent()) {
            said(scalar, slip.get());
            return;
        }
        Matcher matcher = PLACE.matcher(String.valueOf(e.getMessage()));
        int offset = matcher.find() ? Integer.parseInt(matcher.group(2)) - 1 : 0;
        int at = Math.clamp(offset, 0, scalar.text().length());
        faults.error(
                place(scalar, at),
                "formula.grammar",
                scalar.text(),
                scalar.text().substring(at));
    }

    private void said(Scalar scalar, Slips.Slip slip) {
        faults.error(place(scalar, slip.offset()), slip.code(), scalar.text(), slip.meant());
    }

    /** The place inside the file of a place inside the expression; for text over several lines, its beginning. */
    private static Mark place(Scalar scalar, int offset) {
        if (scalar.text().indexOf('\n') >= 0) {
            return scalar.mark();
        }
        int quote = scalar.plain() ? 0 : 1;
        return new Mark(
                scalar.mark().line(),
                scalar.mark().column() + quote + offset,
                scalar.mark().file());
    }
}
