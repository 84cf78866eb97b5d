package vn.thidua.server.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.ClassState;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Prospects;
import vn.thidua.engine.Subjects;
import vn.thidua.plan.Classification;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.ClassDeciders;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.scoring.SheetClasses;
import vn.thidua.server.web.ClassLine;
import vn.thidua.server.web.MendLine;
import vn.thidua.server.web.WhyLine;
import vn.thidua.words.ReasonWords;

/** Asks the engine who is in which class and why, and writes down what people decide where the plan leaves it to them. */
@Service
@Transactional(readOnly = true)
public class Classifications implements SheetClasses {

    private final Campaigns campaigns;
    private final Settlements settlements;
    private final Ledger ledger;
    private final Today today;

    Classifications(Campaigns campaigns, Settlements settlements, Ledger ledger, Today today) {
        this.campaigns = campaigns;
        this.settlements = settlements;
        this.ledger = ledger;
        this.today = today;
    }

    /**
     * Which part of the list is looked at.
     *
     * @param classification its id; the first where there is none of it
     * @param pick the class by which rows are picked, see {@link ClassLine#pick}
     * @param page from 1; 0 for everybody at once
     */
    record Part(String classification, String pick, String words, int page) {}

    /** Everybody whom a classification is for; a unit sees itself, its people and those below it. */
    ClassesView of(Actor actor, Campaign campaign, Part part, Texts texts) {
        Plan plan = campaigns.plan(campaign);
        boolean all = requireSight(actor, campaign, plan);
        List<Classification> classifications = plan.classifications();
        if (classifications.isEmpty()) {
            throw Refusal.unknown(part.classification());
        }
        Classification chosen = plan.classification(part.classification()).orElseGet(classifications::getFirst);
        Outcome outcome = settlements.outcome(campaign);
        Map<String, Entry> decisions = chosen.decided()
                .map(fact -> ledger.ofFact(campaign, chosen.of(), fact.id()))
                .orElse(Map.of());
        List<ClassesView.Row> rows = new ArrayList<>();
        Subjects subjects = outcome.subjects(chosen.of());
        for (int row = 0; row < subjects.size(); row++) {
            if (outcome.isAsked(chosen, row) && (all || isOwn(actor, subjects, row))) {
                rows.add(row(actor, campaign, outcome, chosen, row, decisions, texts));
            }
        }
        // The order of names was that of the query; it stays within a class.
        rows.sort(Comparator.comparing((ClassesView.Row one) -> one.line().state())
                .thenComparingInt(one -> chosen.indexOf(one.line().level())));
        List<ClassesView.Row> picked = rows.stream()
                .filter(one -> part.pick().isEmpty() || one.line().pick().equals(part.pick()))
                .toList();
        ClassTies ties = new ClassTies(settlements, outcome, campaign, chosen, texts);
        return new ClassesView(
                campaign,
                classifications,
                chosen,
                picks(rows),
                part.pick(),
                part.page() == 0
                        ? new PageOfRows<>(picked, 1, 1)
                        : PageOfRows.of(picked, ClassesView.Row::name, part.words(), part.page()),
                part.words(),
                choices(chosen),
                all ? ties.open(actor) : List.of(),
                all ? ties.acts(actor) : List.of());
    }

    /** Whether somebody sees everybody's classes; a role of a unit sees its own, others are refused. */
    private boolean requireSight(Actor actor, Campaign campaign, Plan plan) {
        actor.require(Action.SEE_CAMPAIGN, campaign.authority(), campaign.id());
        if (ClassDeciders.seeAll(actor, plan)) {
            return true;
        }
        actor.require(Action.SEE_OWN_FACTS, campaign.authority(), campaign.id());
        return false;
    }

    private static boolean isOwn(Actor actor, Subjects subjects, int row) {
        return actor.unit().equals(subjects.aboveId(row)) || actor.unit().equals(subjects.id(row));
    }

    private ClassesView.Row row(
            Actor actor,
            Campaign campaign,
            Outcome outcome,
            Classification chosen,
            int row,
            Map<String, Entry> decisions,
            Texts texts) {
        Subjects subjects = outcome.subjects(chosen.of());
        String code = subjects.id(row);
        Optional<Entry> decision = Optional.ofNullable(decisions.get(code))
                .filter(entry -> entry.value().isPresent());
        return new ClassesView.Row(
                code,
                subjects.name(row),
                beside(outcome, chosen.of(), row),
                line(outcome, chosen, row, texts),
                (isOpen(outcome, chosen, row) || decision.isPresent()) && mayDecide(actor, campaign, chosen, code),
                decision,
                decision.flatMap(Entry::value).map(chosen::levelLabel).orElse(""));
    }

    private boolean mayDecide(Actor actor, Campaign campaign, Classification chosen, String code) {
        return chosen.decided()
                .filter(fact -> actor.may(Action.RECORD_FACT) && ledger.mayRecord(actor, campaign, fact, code))
                .isPresent();
    }

    private static ClassLine line(Outcome outcome, Classification chosen, int row, Texts texts) {
        return ClassLine.of(outcome, chosen.of(), row, texts).stream()
                .filter(one -> one.classification().equals(chosen.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String beside(Outcome outcome, SubjectKind kind, int row) {
        Subjects subjects = outcome.subjects(kind);
        int above = subjects.above(row);
        if (above >= 0) {
            return outcome.subjects(SubjectKind.UNIT).name(above);
        }
        return outcome.world().plan().blockLabel(outcome.block(kind, row));
    }

    private static List<ClassesView.Pick> picks(List<ClassesView.Row> rows) {
        return rows.stream()
                .map(ClassesView.Row::line)
                .collect(Collectors.groupingBy(ClassLine::pick, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new ClassesView.Pick(
                        one.getKey(),
                        one.getValue().getFirst().text(),
                        one.getValue().size()))
                .toList();
    }

    /** The classes that a decision can name: those that its fact allows. */
    private static List<Classification.Level> choices(Classification chosen) {
        List<String> allowed = chosen.decided().map(FactDeclaration::values).orElse(List.of());
        return chosen.levels().stream()
                .filter(level -> allowed.contains(level.id()))
                .toList();
    }

    /** Whether somebody decides on the class of a subject now; equal ones are chosen among together. */
    private static boolean isOpen(Outcome outcome, Classification one, int row) {
        return outcome.classState(one, row) == ClassState.AWAITS_PEOPLE
                && outcome.tie(one, row).isEmpty();
    }

    @Override
    public List<ClassLine> ofUnit(Actor actor, Campaign campaign, String unit, Texts texts) {
        Plan plan = campaigns.plan(campaign);
        if (plan.classifications().isEmpty()) {
            return List.of();
        }
        if (!requireSight(actor, campaign, plan)) {
            ledger.requireSight(actor, campaign, SubjectKind.UNIT, unit);
        }
        return ClassLine.of(settlements.outcome(campaign), SubjectKind.UNIT, unit, texts);
    }

    /** Where one subject stands in every classification that is for it, to those who may see its facts or all classes. */
    public List<Standing> standings(Actor actor, Campaign campaign, SubjectKind kind, String code, Texts texts) {
        Plan plan = campaigns.plan(campaign);
        if (!requireSight(actor, campaign, plan)) {
            ledger.requireSight(actor, campaign, kind, code);
        }
        Outcome outcome = settlements.outcome(campaign);
        int row = outcome.subjects(kind).row(code);
        if (row < 0) {
            throw Refusal.unknown(code);
        }
        Prospects prospects = new Prospects(outcome, kind, row);
        ReasonWords words = new ReasonWords(plan, texts.reasons());
        List<Standing> standings = new ArrayList<>();
        for (ClassLine line : ClassLine.of(outcome, kind, row, texts)) {
            Classification one = plan.classification(line.classification()).orElseThrow();
            Optional<Classification.Level> next = next(one, line);
            standings.add(new Standing(
                    line,
                    WhyLine.of(outcome.because(one, row), words),
                    next.map(Classification.Level::label).orElse(""),
                    next.map(level -> MendLine.of(prospects.lacking(one, level), texts))
                            .orElse(List.of())));
        }
        return standings;
    }

    /** The class above the one that somebody is in; the best one where theirs is not known; none where people decide. */
    private static Optional<Classification.Level> next(Classification one, ClassLine line) {
        return switch (line.state()) {
            case SETTLED -> {
                int at = one.indexOf(line.level());
                yield at == 0 ? Optional.empty() : Optional.of(one.levels().get(at - 1));
            }
            case UNKNOWN -> Optional.of(one.levels().getFirst());
            case NOT_RATED, AWAITS_PEOPLE -> Optional.empty();
        };
    }

    /** How many in each classification wait for a decision that is up to whoever asks; those with none are not in it. */
    public Map<Classification, Long> awaiting(Actor actor, Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        Map<Classification, Long> awaiting = new LinkedHashMap<>();
        if (!ClassDeciders.decides(actor, plan)) {
            return awaiting;
        }
        Outcome outcome = settlements.outcome(campaign);
        for (Classification one : plan.classifications()) {
            Subjects subjects = outcome.subjects(one.of());
            long many = 0;
            for (int row = 0; row < subjects.size(); row++) {
                many += isOpen(outcome, one, row) && mayDecide(actor, campaign, one, subjects.id(row)) ? 1 : 0;
            }
            if (many > 0) {
                awaiting.put(one, many);
            }
        }
        return awaiting;
    }

    /** Writes down which class people decided on where the rules leave it open; the entry carries name, time and reason. */
    @Transactional
    public void decide(Actor actor, Campaign campaign, DecidedClass said) {
        String classification = said.classification();
        String code = said.code();
        Plan plan = campaigns.plan(campaign);
        requireSight(actor, campaign, plan);
        Classification chosen = plan.classification(classification).orElseThrow(() -> Refusal.unknown(classification));
        FactDeclaration fact = chosen.decided().orElseThrow(() -> Refusal.unknown(classification));
        if (said.reason().isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        if (choices(chosen).stream().noneMatch(one -> one.id().equals(said.level()))) {
            throw Refusal.bad("class-choice", chosen.label());
        }
        Outcome outcome = settlements.outcome(campaign);
        int row = outcome.subjects(chosen.of()).row(code);
        boolean decided = ledger.current(campaign, chosen.of(), code, fact.id())
                .flatMap(Entry::value)
                .isPresent();
        if (row < 0 || !decided && outcome.classState(chosen, row) != ClassState.AWAITS_PEOPLE) {
            throw Refusal.conflict("class-not-open", chosen.label());
        }
        ledger.record(
                actor,
                campaign,
                List.of(new Ledger.Draft(
                        chosen.of(),
                        code,
                        fact.id(),
                        Optional.of(said.level()),
                        today.day(),
                        "form",
                        said.reason(),
                        said.seen())));
    }
}
