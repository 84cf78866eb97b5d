package vn.thidua.server.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.thidua.engine.FactValues;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.counting.Counts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;

/** Values as they become known over a year: shares grow from reading to reading, the rest comes in week by week. */
@Component
class DemoFacts {

    private static final int READINGS = 5;

    /** Registers whose numbers nobody types. */
    private static final Set<Register> COUNTED_ALONE =
            EnumSet.of(Register.WORKS, Register.TASKS_ASSIGNED, Register.TASKS_UNFINISHED, Register.TASKS_DONE_PERCENT);

    private final Ledger ledger;
    private final Counts counts;
    private final Today today;

    DemoFacts(Ledger ledger, Counts counts, Today today) {
        this.ledger = ledger;
        this.counts = counts;
        this.today = today;
    }

    /** A value that somebody records of somebody. */
    private record Saying(String subject, FactDeclaration fact, String value) {}

    /** What one person records on one day. */
    private record Sitting(LocalDate day, Actor actor, SubjectKind kind) {}

    /** Puts down who records which values when. */
    void record(Campaign campaign, DemoYear year, DemoCast cast) {
        DemoValues values = new DemoValues(year.plan().calendar());
        Map<Sitting, List<Saying>> all = new LinkedHashMap<>();
        for (SubjectKind kind : List.of(SubjectKind.CAMPAIGN, SubjectKind.UNIT, SubjectKind.PERSON)) {
            List<Participant> subjects = ledger.subjects(campaign, kind);
            for (FactDeclaration fact :
                    year.plan().facts().getOrDefault(kind, Map.of()).values()) {
                Optional<Actor> actor = cast.provider(year.plan(), fact);
                if (actor.isEmpty() || comesByItself(year.plan(), fact)) {
                    continue;
                }
                for (Participant one : subjects) {
                    values.of(fact, one.code())
                            .filter(value ->
                                    !counts.isCounted(campaign, fact) || isTyped(year, fact, one, values, value))
                            .ifPresent(value -> readings(year, fact, one.code(), value)
                                    .forEach((day, then) -> all.computeIfAbsent(
                                                    new Sitting(day, actor.get(), kind), sitting -> new ArrayList<>())
                                            .add(new Saying(one.code(), fact, then))));
                }
            }
        }
        all.forEach((sitting, sayings) -> year.on(sitting.day(), () -> say(campaign, sitting, sayings)));
    }

    private void say(Campaign campaign, Sitting sitting, List<Saying> sayings) {
        Map<FactDeclaration, Map<String, Entry>> known = new HashMap<>();
        List<Ledger.Draft> drafts = new ArrayList<>();
        for (Saying one : sayings) {
            Optional<Entry> before = Optional.ofNullable(
                    known.computeIfAbsent(one.fact(), fact -> ledger.ofFact(campaign, sitting.kind(), fact.id()))
                            .get(one.subject()));
            if (before.isEmpty() || one.fact().type() == FactType.PERCENT) {
                drafts.add(new Ledger.Draft(
                        sitting.kind(),
                        one.subject(),
                        one.fact().id(),
                        Optional.of(one.value()),
                        today.day(),
                        "demo",
                        "",
                        before.map(Entry::id).orElse(0L)));
            }
        }
        ledger.record(sitting.actor(), campaign, drafts);
    }

    /** Whether a fact follows from registrations, dossiers or votes. */
    private static boolean comesByItself(Plan plan, FactDeclaration fact) {
        Optional<String> id = Optional.of(fact.id());
        return plan.registration().stream().anyMatch(form -> form.fact().equals(id))
                || fact.by().contains("council") && fact.by().size() == 1
                || plan.dossier().filter(rules -> isOfDossier(rules, id)).isPresent();
    }

    private static boolean isOfDossier(Dossier rules, Optional<String> id) {
        return rules.complete().equals(id) || rules.submitted().equals(id);
    }

    /** Of whom a register knows nothing, the office says that there was nothing; of people, what there was elsewhere. */
    private static boolean isTyped(
            DemoYear year, FactDeclaration fact, Participant of, DemoValues values, String value) {
        Optional<Register> register = fact.register().filter(one -> !COUNTED_ALONE.contains(one));
        boolean none = value.equals("0")
                && (!register.equals(Optional.of(Register.INITIATIVES_RECOGNISED))
                        || DemoWork.recognised(year, of, values) == 0);
        return register.isPresent() && (none || fact.of() == SubjectKind.PERSON);
    }

    /** The values of a fact by the days on which they are recorded. */
    private static Map<LocalDate, String> readings(DemoYear year, FactDeclaration fact, String subject, String value) {
        LocalDate from = year.plan().calendar().from();
        LocalDate last = last(year, fact);
        long all = ChronoUnit.DAYS.between(from, last);
        Map<LocalDate, String> readings = new TreeMap<>();
        if (fact.type() == FactType.PERCENT) {
            int gap = 4 + Chance.below(15, subject, fact.id(), "gap");
            for (int i = 1 + Chance.below(3, subject, fact.id(), "first"); i <= READINGS; i++) {
                BigDecimal less = BigDecimal.valueOf((long) gap * (READINGS - i))
                        .divide(BigDecimal.valueOf(READINGS), 1, RoundingMode.HALF_UP);
                readings.put(
                        from.plusDays(all * i / READINGS),
                        new BigDecimal(value)
                                .subtract(less)
                                .max(BigDecimal.ZERO)
                                .stripTrailingZeros()
                                .toPlainString());
            }
            return readings;
        }
        boolean planned = fact.of() == SubjectKind.CAMPAIGN && fact.type() == FactType.DATE;
        LocalDate ripe = from.plusDays(all * (10 + Chance.below(85, subject, fact.id(), "ripe")) / 100);
        LocalDate happened = fact.type().isDay() && !planned && !value.equals("never") ? LocalDate.parse(value) : from;
        LocalDate known = happened.isAfter(ripe) ? happened : ripe;
        LocalDate friday = known.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        if (fact.of() == SubjectKind.CAMPAIGN) {
            readings.put(known, value);
        } else if (!known.isAfter(last)) {
            readings.put(friday.isAfter(last) ? last : friday, value);
        }
        return readings;
    }

    /** The last day on which a fact is recorded: the day of its target, where that comes first. */
    private static LocalDate last(DemoYear year, FactDeclaration fact) {
        LocalDate last = year.days().recorded();
        return year.plan().targets(fact.of()).values().stream()
                .filter(target -> target.value() instanceof Expression.OfFact of
                        && of.fact().equals(fact))
                .flatMap(target -> FactValues.day(target.due()).stream())
                .filter(due -> due.isBefore(last))
                .findFirst()
                .orElse(last);
    }
}
