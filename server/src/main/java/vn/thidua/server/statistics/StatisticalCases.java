package vn.thidua.server.statistics;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPaper;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Outsiders;
import vn.thidua.server.record.Achievement;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.statistics.StatisticalCase.Known;

/** The cases of a year, with what plan, register and record say of them and what people added. */
@Component
class StatisticalCases {

    private static final Texts TEXTS = Texts.of("vi");

    private final Campaigns campaigns;
    private final AwardRegister register;
    private final Achievements record;
    private final Outsiders outsiders;
    private final StatisticsTable table;

    StatisticalCases(
            Campaigns campaigns,
            AwardRegister register,
            Achievements record,
            Outsiders outsiders,
            StatisticsTable table) {
        this.campaigns = campaigns;
        this.register = register;
        this.record = record;
        this.outsiders = outsiders;
        this.table = table;
    }

    /** The years of which there is something to count. */
    List<Integer> years(Actor actor) {
        return Stream.concat(
                        register.years(actor).stream(),
                        campaigns.seenBy(actor).stream()
                                .filter(one -> !one.isDraft())
                                .map(StatisticalCases::launched))
                .distinct()
                .toList();
    }

    /** All that a form may count, of a year. */
    List<StatisticalCase> of(Actor actor, CaseKind counted, int year) {
        return switch (counted) {
            case CAMPAIGN -> said(actor, CaseKind.CAMPAIGN, campaigns(actor, year));
            case AWARD, RECORD ->
                Stream.of(
                                said(actor, CaseKind.AWARD, awards(actor, year)),
                                said(actor, CaseKind.RECORD, recorded(actor, year)))
                        .flatMap(List::stream)
                        .toList();
        };
    }

    private List<StatisticalCase> said(Actor actor, CaseKind kind, List<StatisticalCase> cases) {
        Map<Long, Map<Trait, Known>> said = table.traits(actor.authority(), kind);
        return cases.stream()
                .map(one -> one.saying(said.getOrDefault(one.id(), Map.of())))
                .toList();
    }

    /** A campaign counts in the year in which it was announced; one that was called off later was announced, too. */
    private List<StatisticalCase> campaigns(Actor actor, int year) {
        return campaigns.seenBy(actor).stream()
                .filter(one -> !one.isDraft() && launched(one) == year)
                .map(this::campaign)
                .toList();
    }

    private static int launched(Campaign one) {
        return one.announced().map(CampaignPaper::day).orElse(one.from()).getYear();
    }

    private StatisticalCase campaign(Campaign one) {
        Map<Trait, Known> traits = new EnumMap<>(Trait.class);
        traits.put(Trait.LENGTH, Known.given(length(one.from(), one.to())));
        if (campaigns.plan(one).kind().equals("thematic")) {
            traits.put(Trait.METHOD, Known.given("thematic"));
        }
        return new StatisticalCase(
                CaseKind.CAMPAIGN,
                one.id(),
                one.title(),
                TEXTS.say("statistics.campaign-note", one.from(), one.to()),
                "/campaigns/" + one.id(),
                traits);
    }

    /** How long a campaign lasts from its first to its last day, both counted. */
    static String length(LocalDate from, LocalDate to) {
        Period period = Period.between(from, to.plusDays(1));
        boolean exact = period.getMonths() == 0 && period.getDays() == 0;
        return switch (period.getYears()) {
            case 0 -> "under-a-year";
            case 1 -> exact ? "one-year" : "one-to-three";
            case 2 -> "one-to-three";
            case 3, 4 -> "three-to-five";
            default -> "five-and-more";
        };
    }

    private List<StatisticalCase> awards(Actor actor, int year) {
        Map<Long, Plan> plans = new HashMap<>();
        List<StatisticalCase> cases = new ArrayList<>();
        for (RegisterEntry entry : register.of(actor, year)) {
            if (entry.revoked().isEmpty()) {
                Plan plan =
                        plans.computeIfAbsent(entry.campaign(), id -> campaigns.plan(campaigns.campaign(actor, id)));
                cases.add(award(actor, entry, Optional.ofNullable(plan.awards().get(entry.award()))));
            }
        }
        return cases;
    }

    private StatisticalCase award(Actor actor, RegisterEntry entry, Optional<Award> award) {
        Map<Trait, Known> traits = new EnumMap<>(Trait.class);
        // An award that a corrected plan has no longer is asked of people.
        award.ifPresent(one -> {
            traits.put(Trait.AWARD, Known.given(StatisticalForms.award(one.form(), one.level())));
            traits.put(Trait.COMMENDATION, Known.given(one.commendation().word()));
        });
        traits.put(Trait.RECIPIENT, Known.given(recipient(actor, entry)));
        return new StatisticalCase(
                CaseKind.AWARD,
                entry.id(),
                entry.name(),
                entry.unit().isEmpty()
                        ? TEXTS.say("statistics.award-note-own", entry.form(), entry.decisionNumber(), entry.issued())
                        : TEXTS.say(
                                "statistics.award-note",
                                entry.form(),
                                entry.unit(),
                                entry.decisionNumber(),
                                entry.issued()),
                "/campaigns/" + entry.campaign() + "/decisions/" + entry.decision(),
                traits);
    }

    private String recipient(Actor actor, RegisterEntry entry) {
        return outsiders
                .recipient(actor.authority(), entry.kind(), entry.code(), entry.unit())
                .word();
    }

    /** What came by a file has its words only: which award of the forms it is, people say. */
    private List<StatisticalCase> recorded(Actor actor, int year) {
        return record.imported(actor, year).stream()
                .map(one -> new StatisticalCase(
                        CaseKind.RECORD,
                        one.id(),
                        one.name(),
                        recordNote(one),
                        "/record/" + one.kind().word() + "/" + one.code(),
                        Map.of(Trait.RECIPIENT, Known.given(one.kind() == SubjectKind.UNIT ? "collective" : "person"))))
                .toList();
    }

    private static String recordNote(Achievement one) {
        return one.sentence(TEXTS);
    }
}
