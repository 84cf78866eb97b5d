package vn.thidua.server.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Tie;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.ProviderWords;

/** The ties for the last places of the classes of one classification, and the choices that settled some. */
final class ClassTies {

    private final Settlements settlements;
    private final Outcome outcome;
    private final Campaign campaign;
    private final Classification chosen;
    private final Texts texts;

    ClassTies(Settlements settlements, Outcome outcome, Campaign campaign, Classification chosen, Texts texts) {
        this.settlements = settlements;
        this.outcome = outcome;
        this.campaign = campaign;
        this.chosen = chosen;
        this.texts = texts;
    }

    /** Those that nobody has settled. */
    List<ClassesView.Equals> open(Actor actor) {
        Plan plan = outcome.world().plan();
        List<ClassesView.Equals> open = new ArrayList<>();
        for (Tie tie : outcome.ties()) {
            limit(tie.award())
                    .ifPresent(limit -> open.add(new ClassesView.Equals(
                            limit.level(),
                            chosen.levelLabel(limit.level()),
                            tie.places(),
                            names(tie),
                            tie.of().orElse(""),
                            tie.of().map(this::group).orElse(""),
                            limit.tieSettledBy()
                                    .map(by -> ProviderWords.of(plan, by, texts.reasons()))
                                    .orElse(""),
                            settlements.maySettle(actor, campaign, tie.award()))));
        }
        return open;
    }

    /** The choices that stand. */
    List<ClassesView.Choice> acts(Actor actor) {
        List<String> places =
                chosen.limits().stream().map(limit -> chosen.tie(limit.level())).toList();
        List<ClassesView.Choice> acts = new ArrayList<>();
        settlements
                .acts(campaign, places)
                .forEach((act, counts) -> acts.add(new ClassesView.Choice(
                        act,
                        limit(act.award())
                                .map(limit -> chosen.levelLabel(limit.level()))
                                .orElse(""),
                        act.chosen().stream().map(this::name).collect(Collectors.joining(", ")),
                        counts,
                        settlements.maySettle(actor, campaign, act.award()))));
        return acts;
    }

    private Optional<Classification.Limit> limit(String places) {
        return chosen.limits().stream()
                .filter(limit -> chosen.tie(limit.level()).equals(places))
                .findFirst();
    }

    private Map<String, String> names(Tie tie) {
        return tie.among().stream()
                .collect(Collectors.toMap(code -> code, this::name, (one, other) -> one, TreeMap::new));
    }

    private String name(String code) {
        Subjects subjects = outcome.subjects(chosen.of());
        int row = subjects.row(code);
        return row < 0 ? code : subjects.name(row);
    }

    private String group(String of) {
        Subjects units = outcome.subjects(SubjectKind.UNIT);
        int row = units.row(of);
        Plan plan = outcome.world().plan();
        return plan.blocks().containsKey(of) || row < 0 ? plan.blockLabel(of) : units.name(row);
    }
}
