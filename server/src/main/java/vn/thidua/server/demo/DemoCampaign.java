package vn.thidua.server.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.counting.Counts;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.registration.FilledField;
import vn.thidua.server.registration.FormField;
import vn.thidua.server.registration.RegistrationRef;
import vn.thidua.server.registration.Registrations;
import vn.thidua.words.Values;

/** Plays a campaign up to a day. */
@Component
class DemoCampaign {

    private final Registrations registrations;
    private final DemoFacts facts;
    private final DemoPapers papers;
    private final DemoSheets sheets;
    private final Rankings rankings;
    private final DemoRewards rewards;
    private final DemoWork work;
    private final DemoPublic open;
    private final DemoStatistics statistics;
    private final Counts counts;
    private final Today today;

    DemoCampaign(
            Registrations registrations,
            DemoFacts facts,
            DemoPapers papers,
            DemoSheets sheets,
            Rankings rankings,
            DemoRewards rewards,
            DemoWork work,
            DemoPublic open,
            DemoStatistics statistics,
            Counts counts,
            Today today) {
        this.registrations = registrations;
        this.facts = facts;
        this.papers = papers;
        this.sheets = sheets;
        this.rankings = rankings;
        this.rewards = rewards;
        this.work = work;
        this.open = open;
        this.statistics = statistics;
        this.counts = counts;
        this.today = today;
    }

    void play(DemoScript script, Campaign campaign, DemoCast cast, DemoDays days) {
        Plan plan = days.plan();
        DemoYear year = new DemoYear(days, today);
        for (RegistrationForm form : plan.registration()) {
            register(script, campaign, form, cast, year);
        }
        papers.deliver(campaign, year, cast);
        papers.prove(campaign, year, cast);
        work.play(campaign, year, cast);
        facts.record(campaign, year, cast);
        // The whole demonstration is one transaction, at whose end registers would post too late.
        year.weekly(() -> counts.post(cast.of(Role.STANDING_OFFICE), campaign));
        if (!plan.sheets().isEmpty()) {
            year.on(days.assessed(), () -> sheets.play(campaign, plan, cast, days.isRanked()));
        }
        year.on(days.ranked(), () -> {
            rankings.publish(cast.of(Role.STANDING_OFFICE), campaign);
            rewards.nominate(campaign, cast);
        });
        year.on(days.decided(), () -> rewards.decide(campaign, plan, cast));
        open.play(campaign, year, cast);
        statistics.play(year, cast);
        year.live();
    }

    private void register(DemoScript script, Campaign campaign, RegistrationForm form, DemoCast cast, DemoYear year) {
        LocalDate last = registrations
                .lastDay(campaign, form)
                .orElse(year.plan().calendar().from().plusDays(45));
        int number = 0;
        int all = cast.units().size() - script.silent();
        for (Participant unit : cast.units().subList(0, all)) {
            boolean late = ++number == all;
            LocalDate on = late ? last.plusDays(4) : last.minusDays(1 + Chance.below(20, unit.code(), form.id()));
            year.work(on, () -> register(campaign, year.plan(), form, cast, unit));
        }
    }

    private void register(Campaign campaign, Plan plan, RegistrationForm form, DemoCast cast, Participant unit) {
        int seen = 0;
        for (FormField field : FormField.of(plan, form, unit.block().orElse(""))) {
            seen = registrations
                    .fill(
                            cast.of(Role.CLERK, unit),
                            campaign,
                            new RegistrationRef(form.id(), unit.code()),
                            new FilledField(field.key(), filled(field, unit)),
                            seen)
                    .version();
        }
        registrations.submit(cast.of(Role.HEAD, unit), campaign, form.id(), unit.code(), seen);
    }

    private static String filled(FormField field, Participant unit) {
        int luck = Chance.below(100, unit.code(), field.key());
        return switch (field.kind()) {
            case "points" ->
                Values.number(field.max()
                        .map(max ->
                                luck < 75 ? max : max.subtract(BigDecimal.ONE).max(BigDecimal.ZERO))
                        .orElse(BigDecimal.ZERO));
            case "percent" -> String.valueOf(90 + luck % 11);
            case "yes-no" -> luck < 90 ? "Có" : "Không";
            case "number" -> String.valueOf(1 + luck % 5);
            case "names" -> Chance.name(unit.code(), field.key());
            case "date" -> "";
            case "long-text" -> "Rút ngắn thời gian giải quyết hồ sơ, nâng chất lượng phục vụ người dân.";
            default -> field.label().startsWith("Số") ? (10 + luck) + "/ĐK-UBND" : unit.name();
        };
    }
}
