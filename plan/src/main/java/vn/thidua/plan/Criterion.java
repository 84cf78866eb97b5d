package vn.thidua.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.yaml.Mark;

/**
 * A line of a score sheet (tiêu chí), or a group of lines.
 *
 * @param number what the paper prints before it, for example I.2.3; every line of a sheet has another
 * @param max the most it can give; for a penalty the most it can take
 * @param part whether it counts inside the maximum of its sheet
 * @param onlyIf a precondition (P4): where it does not hold the criterion gives 0
 * @param applies whether it is asked of the subject at all; where not, it is left out
 * @param rule how a line makes points; empty for a group
 * @param children the lines of a group; empty for a line
 * @param combine how a group adds up
 * @param weight its weight in a weighted group
 * @param locked whether a plan that extends this one may not touch it
 * @param tags fields of reform it belongs to
 * @param evidence papers asked for with a claim
 * @param appraisedBy the body that appraises it
 */
public record Criterion(
        String id,
        String number,
        String title,
        BigDecimal max,
        Clause clause,
        Part part,
        Optional<Expression> onlyIf,
        Optional<Expression> applies,
        Optional<Rule> rule,
        List<Criterion> children,
        Combine combine,
        Optional<BigDecimal> weight,
        boolean locked,
        List<String> tags,
        List<String> evidence,
        Optional<String> appraisedBy,
        Optional<String> guidance,
        Mark mark) {

    /** Where a criterion's points go. */
    public enum Part {
        /** Inside the sheet's maximum. */
        NORMAL,
        /** Added beyond the maximum, up to its own. */
        BONUS,
        /** Taken off the total, up to its own maximum. */
        PENALTY
    }

    /** How the points of a group come from those of its lines. */
    public sealed interface Combine {}

    /** They add up. */
    public record Plain() implements Combine {}

    /** They add up over the lines that apply, and are brought to the group's maximum. */
    public record Rescaled(Rounding rounding) implements Combine {}

    /** A mean of shares of the maximum, by weight. */
    public record Weighted(Missing missing, Rounding rounding) implements Combine {}

    /** What a part without points does to a weighted group. */
    public enum Missing {
        /** The group is open. */
        OPEN,
        /** The part counts as zero. */
        ZERO,
        /** Its weight goes to the other parts. */
        SPREAD
    }

    /** Ids of the facts of the subject itself, of that kind, for which the line asks, in the order of its rule. */
    public Set<String> facts(SubjectKind of) {
        return Stream.of(rule.map(Rule::expressions).orElse(List.of()).stream(), onlyIf.stream(), applies.stream())
                .flatMap(expressions -> expressions)
                .flatMap(expression -> Expressions.facts(expression, of).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Its number and title, by which people call it: «I.2.3. Mức độ hoàn thành kế hoạch». */
    public String heading() {
        return number + (number.endsWith(".") ? " " : ". ") + title;
    }

    /** The same with that number and those lines below it. */
    public Criterion numbered(String printed, List<Criterion> below) {
        return new Criterion(
                id,
                printed,
                title,
                max,
                clause,
                part,
                onlyIf,
                applies,
                rule,
                below,
                combine,
                weight,
                locked,
                tags,
                evidence,
                appraisedBy,
                guidance,
                mark);
    }

    /** Whether it has a rule of its own. */
    public boolean isLine() {
        return children.isEmpty();
    }

    /** Every condition, number and day that it asks for itself. */
    public List<Expression> expressions() {
        List<Expression> all = new ArrayList<>();
        onlyIf.ifPresent(all::add);
        applies.ifPresent(all::add);
        rule.ifPresent(one -> all.addAll(one.expressions()));
        return all;
    }

    /** It and everything below it, in the order of the sheet. */
    public Stream<Criterion> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Criterion::all));
    }
}
