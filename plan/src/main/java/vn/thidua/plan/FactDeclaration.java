package vn.thidua.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be known about one subject (dữ kiện).
 *
 * @param id dotted name, unique among the facts of its kind of subject
 * @param of whom it is about
 * @param values the words allowed, in the order of the plan (best first where there is an order): of a text its words, of a
 *     list of targets their ids; empty for others
 * @param valueLabels the Vietnamese label of each of {@code values}, empty where the plan gives none
 * @param listOf for a list: {@code target} or {@code number}
 * @param label short, in Vietnamese
 * @param measure unit of measure, for example {@code hồ sơ}
 * @param clause where the document asks for it
 * @param by who may provide it: {@code unit}, {@code standing-office}, {@code council}, {@code chair}, {@code import}, or a body of the plan
 * @param attested whether it is a judgement by people; it has a value only once somebody entitled has made it
 * @param evidence which papers are asked for, in the plan's words
 * @param absentMeans the value that the plan reads into absence; empty where absence means "not known"
 * @param least smallest value allowed
 * @param most largest value allowed
 * @param blocks of the units of which, or of whose people, it is asked; empty: all
 * @param record where it can be found in the record of earlier years
 * @param proposal what a proposal from a lower level says of it: that it came, or the points that its subject had there
 * @param register which register of the year counts it
 * @param fromUnits how it follows from a fact about the units; only for a fact about the whole
 * @param period the period to which its number belongs; empty where it has one number
 */
public record FactDeclaration(
        String id,
        SubjectKind of,
        FactType type,
        List<String> values,
        List<String> valueLabels,
        Optional<String> listOf,
        String label,
        Optional<String> measure,
        Clause clause,
        Set<String> by,
        boolean attested,
        List<String> evidence,
        Optional<String> absentMeans,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        Set<String> blocks,
        Optional<FromRecord> record,
        Optional<String> proposal,
        Optional<Register> register,
        Optional<FromUnits> fromUnits,
        Optional<FactPeriod> period) {

    /** The same fact of one of its periods, called after both. */
    public FactDeclaration in(FactPeriod one) {
        return new FactDeclaration(
                id + "." + one.id(),
                of,
                type,
                values,
                valueLabels,
                listOf,
                label + " – " + one.label(),
                measure,
                clause,
                by,
                attested,
                evidence,
                Optional.empty(),
                least,
                most,
                blocks,
                record,
                proposal,
                register,
                fromUnits,
                Optional.of(one));
    }

    /** The id under which the plan declares it. */
    public String declaredAs() {
        return period.map(FactPeriod::fact).orElse(id);
    }

    /** Whether its number can be there on a day: not while its period still goes on. */
    public boolean isDueOn(LocalDate day) {
        return period.flatMap(FactPeriod::lastDay)
                .filter(last -> !last.isBefore(day))
                .isEmpty();
    }

    /** Whether it is asked of the units of a block, or of their people. */
    public boolean isAskedOf(String block) {
        return blocks.isEmpty() || blocks.contains(block);
    }

    /** The label of one of the words allowed; the word itself where the plan gives it none. */
    public String valueLabel(String word) {
        int at = values.indexOf(word);
        return at < 0 || at >= valueLabels.size() || valueLabels.get(at).isEmpty() ? word : valueLabels.get(at);
    }
}
