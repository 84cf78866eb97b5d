package vn.thidua.server.award;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Prospects;
import vn.thidua.engine.Reason;
import vn.thidua.engine.Remedy;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Tie;
import vn.thidua.engine.Truth;
import vn.thidua.engine.World;
import vn.thidua.plan.Award;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Typed;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.web.ClassLine;
import vn.thidua.words.ReasonWords;

/** Asks the engine who meets what, as it is known, or as it would be with one fact changed. */
@Service
@Transactional(readOnly = true)
class EligibilityService {

    /** In longer lists the way to what is lacking is told one candidate at a time. */
    private static final int MOST_WAYS = 400;

    private final Campaigns campaigns;
    private final Settlements settlements;

    EligibilityService(Campaigns campaigns, Settlements settlements) {
        this.campaigns = campaigns;
        this.settlements = settlements;
    }

    /** A fact that somebody wants to try. */
    record FactChange(String code, String fact, String value) {

        boolean isEmpty() {
            return code.isEmpty() || fact.isEmpty();
        }
    }

    /** Which part of the list is looked at. */
    record Part(String words, int page) {

        /** Everybody. */
        static final Part FIRST = new Part("", 1);
    }

    Eligibility of(
            Actor actor, Campaign campaign, String award, String kind, FactChange change, Part part, Texts texts) {
        actor.require(Action.SEE_ELIGIBILITY, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        if (plan.awards().isEmpty()) {
            throw Refusal.unknown(award);
        }
        Award chosen = Optional.ofNullable(plan.awards().get(award))
                .orElseGet(() -> plan.awards().values().iterator().next());
        SubjectKind of = chosen.to().stream()
                .sorted()
                .filter(one -> one.word().equals(kind))
                .findFirst()
                .orElseGet(() -> chosen.to().stream().sorted().findFirst().orElseThrow());
        Settlements.Known settled = settlements.known(campaign);
        Outcome known = settled.outcome();
        Optional<Eligibility.Trial> trial =
                change.isEmpty() ? Optional.empty() : Optional.of(trial(known, of, change, texts));
        Outcome outcome = trial.filter(one -> one.problem().isEmpty())
                .map(one -> tried(known, of, one))
                .orElse(known);
        List<Standard> standards = chosen.standards(of);
        List<Eligibility.Candidate> candidates = candidates(outcome, settled, chosen, of, standards, plan, texts);
        PageOfRows<Eligibility.Candidate> rows =
                PageOfRows.ofWide(candidates, Eligibility.Candidate::name, part.words(), part.page(), standards.size());
        ReasonWords words = new ReasonWords(plan, texts.reasons());
        return new Eligibility(
                campaign,
                List.copyOf(plan.awards().values()),
                chosen,
                of.word(),
                chosen.to().stream().sorted().map(SubjectKind::word).toList(),
                standards,
                candidates,
                outside(outcome, chosen, of),
                // The reason looks through all rivals: it is asked for those alone that are shown.
                rows.with(rows.shown().stream()
                        .map(one -> explained(outcome, chosen, of, words, one))
                        .toList()),
                part.words(),
                ties(outcome, chosen, of),
                settled.acts().stream()
                        .filter(act -> act.award().equals(chosen.id()))
                        .map(act -> new Eligibility.Act(
                                act,
                                act.chosen().stream()
                                        .map(code -> known.subjects(of).row(code))
                                        .filter(row -> row >= 0)
                                        .map(row -> known.subjects(of).name(row))
                                        .collect(Collectors.joining(", ")),
                                settled.gone().contains(act)))
                        .toList(),
                chosen.tieSettledBy().map(plan::bodyLabel).orElse(""),
                actor.may(Action.SETTLE_TIE),
                trial,
                List.copyOf(plan.facts().getOrDefault(of, Map.of()).values()));
    }

    private static Eligibility.Trial trial(Outcome known, SubjectKind of, FactChange change, Texts texts) {
        Plan plan = known.world().plan();
        FactDeclaration fact = plan.fact(of, change.fact()).orElseThrow(() -> Refusal.unknown(change.fact()));
        Subjects subjects = known.subjects(of);
        int row = subjects.row(change.code());
        if (row < 0) {
            throw Refusal.unknown(change.code());
        }
        String problem = "";
        try {
            Typed.read(fact, change.value());
        } catch (Refusal refusal) {
            problem = texts.say(refusal.key(), refusal.values().toArray());
        }
        return new Eligibility.Trial(change.code(), subjects.name(row), fact, change.value(), problem);
    }

    private static Outcome tried(Outcome known, SubjectKind of, Eligibility.Trial trial) {
        World world = known.world();
        Subjects units = of == SubjectKind.UNIT ? world.units().copy() : world.units();
        Subjects people = of == SubjectKind.PERSON ? world.people().copy() : world.people();
        Subjects changed = of == SubjectKind.UNIT ? units : people;
        Worlds.put(changed, changed.row(trial.code()), trial.fact(), Typed.read(trial.fact(), trial.typed()));
        return new Outcome(world.with(units, people));
    }

    /** The classifications on which standards rest. */
    private static Set<String> classifications(List<Standard> standards) {
        Set<String> asked = new HashSet<>();
        standards.forEach(standard -> Expressions.visit(standard.when(), part -> {
            if (part instanceof Expression.OfOutcome of && of.outcome() == Expression.Outcome.CLASS) {
                asked.add(of.id());
            }
        }));
        return asked;
    }

    private static List<Eligibility.Candidate> candidates(
            Outcome outcome,
            Settlements.Known settled,
            Award award,
            SubjectKind of,
            List<Standard> standards,
            Plan plan,
            Texts texts) {
        Set<String> asked = classifications(standards);
        Outcome known = settled.outcome();
        Subjects subjects = outcome.subjects(of);
        List<Eligibility.Candidate> candidates = new ArrayList<>();
        for (int row = 0; row < subjects.size(); row++) {
            if (!outcome.isCandidate(award, of, row) || outcome.joins(of, row) == Truth.NO) {
                continue;
            }
            int at = row;
            OptionalInt rank = outcome.rank(of, row);
            boolean sheet = outcome.sheet(of, row).isPresent();
            String eligible = EnumWords.word(outcome.eligible(award, of, row));
            String selected = EnumWords.word(outcome.selected(award, of, row));
            boolean changed = !eligible.equals(EnumWords.word(known.eligible(award, of, row)))
                    || !selected.equals(EnumWords.word(known.selected(award, of, row)));
            candidates.add(new Eligibility.Candidate(
                    subjects.id(row),
                    subjects.name(row),
                    plan.blockLabel(outcome.block(of, row)),
                    sheet ? Optional.of(outcome.total(of, row)) : Optional.empty(),
                    rank.isPresent() ? Optional.of(rank.getAsInt()) : Optional.empty(),
                    ClassLine.of(outcome, of, row, texts).stream()
                            .filter(line -> asked.contains(line.classification()))
                            .toList(),
                    standards.stream()
                            .map(standard -> EnumWords.word(outcome.met(standard, at)))
                            .toList(),
                    eligible,
                    selected,
                    "",
                    settled.isWithoutDossier(award, of, subjects.id(row)),
                    changed,
                    eligible.equals("yes") || subjects.size() > MOST_WAYS
                            ? Optional.empty()
                            : Optional.of(Reachability.of(mendings(outcome, of, row, standards)))));
        }
        return candidates;
    }

    /** The names of those for whom the award would be, were they not outside because they did not register. */
    private static List<String> outside(Outcome outcome, Award award, SubjectKind of) {
        Subjects subjects = outcome.subjects(of);
        return IntStream.range(0, subjects.size())
                .filter(row -> outcome.isCandidate(award, of, row) && outcome.joins(of, row) == Truth.NO)
                .mapToObj(subjects::name)
                .toList();
    }

    private static Eligibility.Candidate explained(
            Outcome outcome, Award award, SubjectKind of, ReasonWords words, Eligibility.Candidate one) {
        if (!one.isPassedOver()) {
            return one;
        }
        int row = outcome.subjects(of).row(one.code());
        return one.because(words.say(outcome.because(award, of, row)));
    }

    private static List<Remedy> mendings(Outcome outcome, SubjectKind of, int row, List<Standard> standards) {
        return new Prospects(outcome, of, row).lacking(standards);
    }

    private static List<Eligibility.TieLine> ties(Outcome outcome, Award award, SubjectKind of) {
        Subjects subjects = outcome.subjects(of);
        List<Eligibility.TieLine> lines = new ArrayList<>();
        for (Tie tie : outcome.ties()) {
            boolean here =
                    tie.award().equals(award.id()) && tie.among().stream().allMatch(code -> subjects.row(code) >= 0);
            if (here) {
                lines.add(new Eligibility.TieLine(
                        tie.places(),
                        tie.among().stream()
                                .collect(Collectors.toMap(
                                        code -> code,
                                        code -> subjects.name(subjects.row(code)),
                                        (one, other) -> one,
                                        TreeMap::new)),
                        tie.of().orElse(""),
                        tie.of().map(one -> whose(outcome, one)).orElse("")));
            }
        }
        return lines;
    }

    /** Whose quota it is, by name: that of a block, or of the unit above. */
    private static String whose(Outcome outcome, String of) {
        Plan plan = outcome.world().plan();
        Subjects units = outcome.subjects(SubjectKind.UNIT);
        int row = units.row(of);
        return plan.blocks().containsKey(of) || row < 0 ? plan.blockLabel(of) : units.name(row);
    }

    /** Why a candidate meets a standard or not, and how what is lacking can still be mended. */
    record Because(Reason reason, List<Remedy> mendings) {}

    /** The same for the whole award where the standard is not named. */
    Because why(Actor actor, Campaign campaign, String award, String kind, String code, String standard) {
        actor.require(Action.SEE_ELIGIBILITY, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        SubjectKind of = Ledger.kind(kind);
        Outcome outcome = settlements.outcome(campaign);
        int row = outcome.subjects(of).row(code);
        Award chosen = Optional.ofNullable(plan.awards().get(award)).orElseThrow(() -> Refusal.unknown(award));
        if (row < 0) {
            throw Refusal.unknown(code);
        }
        List<Standard> asked = chosen.standards(of).stream()
                .filter(one -> standard.isEmpty() || one.id().equals(standard))
                .toList();
        return new Because(
                standard.isEmpty() || asked.isEmpty()
                        ? outcome.because(chosen, of, row)
                        : outcome.because(asked.getFirst(), row),
                mendings(outcome, of, row, asked));
    }
}
