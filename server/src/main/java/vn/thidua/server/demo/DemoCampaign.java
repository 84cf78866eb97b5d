package vn.thidua.server.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.counting.Counts;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.registration.Field;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.web.Today;
import vn.thidua.words.Values;

/** Plays a campaign up to a day. */
@Component
class DemoCampaign {

    private final Registrations registrations;
    private final Ledger ledger;
    private final DemoPapers papers;
    private final DemoSheets sheets;
    private final Rankings rankings;
    private final DemoRewards rewards;
    private final DemoWork work;
    private final Counts counts;
    private final Today today;

    DemoCampaign(
            Registrations registrations,
            Ledger ledger,
            DemoPapers papers,
            DemoSheets sheets,
            Rankings rankings,
            DemoRewards rewards,
            DemoWork work,
            Counts counts,
            Today today) {
        this.registrations = registrations;
        this.ledger = ledger;
        this.papers = papers;
        this.sheets = sheets;
        this.rankings = rankings;
        this.rewards = rewards;
        this.work = work;
        this.counts = counts;
        this.today = today;
    }

    void play(DemoScript script, Campaign campaign, Plan plan, DemoCast cast, DemoDays days) {
        for (RegistrationForm form : plan.registration()) {
            register(script, campaign, plan, form, cast, days.day());
        }
        papers.deliver(campaign, days, cast);
        work.play(campaign, days, cast);
        today.moveTo(days.recorded());
        // The whole demonstration is one transaction, at whose end registers would post too late.
        counts.post(cast.of(Role.STANDING_OFFICE), campaign);
        for (SubjectKind kind : List.of(SubjectKind.CAMPAIGN, SubjectKind.UNIT, SubjectKind.PERSON)) {
            record(campaign, plan, kind, cast);
        }
        papers.prove(campaign, plan, cast);
        if (days.isAssessed()) {
            today.moveTo(days.assessed());
            sheets.play(campaign, plan, cast, days.isRanked());
        }
        if (days.isRanked()) {
            today.moveTo(days.ranked());
            record(campaign, plan, SubjectKind.CAMPAIGN, cast);
            rankings.publish(cast.of(Role.STANDING_OFFICE), campaign);
            rewards.play(campaign, plan, cast, days);
        }
    }

    private void register(
            DemoScript script, Campaign campaign, Plan plan, RegistrationForm form, DemoCast cast, LocalDate day) {
        LocalDate last = registrations
                .lastDay(campaign, form)
                .orElse(plan.calendar().from().plusDays(45));
        int number = 0;
        int all = cast.units().size();
        for (Participant unit : cast.units()) {
            number++;
            boolean silent = number > all - script.silent();
            boolean late = number == all - script.silent();
            LocalDate on = late ? last.plusDays(4) : last.minusDays(1 + Chance.below(20, unit.code(), form.id()));
            if (silent || on.isAfter(day)) {
                continue;
            }
            today.moveTo(on);
            int seen = 0;
            for (Field field : Field.of(plan, form, unit.block().orElse(""))) {
                seen = registrations
                        .fill(
                                cast.of(Role.CLERK, unit),
                                campaign,
                                form.id(),
                                unit.code(),
                                field.key(),
                                filled(field, unit),
                                seen)
                        .version();
            }
            registrations.submit(cast.of(Role.HEAD, unit), campaign, form.id(), unit.code(), seen);
        }
    }

    private static String filled(Field field, Participant unit) {
        int luck = Chance.below(100, unit.code(), field.key());
        return switch (field.kind()) {
            case "points" ->
                Values.number(field.max()
                        .map(max ->
                                luck < 75 ? max : max.subtract(BigDecimal.ONE).max(BigDecimal.ZERO))
                        .orElse(BigDecimal.ZERO));
            case "percent" -> String.valueOf(90 + luck % 11);
            case "number" -> String.valueOf(1 + luck % 5);
            case "names" -> Chance.name(unit.code(), field.key());
            case "date" -> "";
            case "long-text" -> "Rút ngắn thời gian giải quyết hồ sơ, nâng chất lượng phục vụ người dân.";
            default ->
                field.label().startsWith("Số")
                        ? (10 + luck) + "/ĐK-" + unit.code().toUpperCase(java.util.Locale.ROOT)
                        : unit.name();
        };
    }

    private void record(Campaign campaign, Plan plan, SubjectKind kind, DemoCast cast) {
        DemoValues values = new DemoValues(plan.calendar());
        for (FactDeclaration fact : plan.facts().getOrDefault(kind, Map.of()).values()) {
            boolean registered =
                    plan.registration().stream().anyMatch(form -> form.fact().equals(Optional.of(fact.id())));
            if (registered || fact.by().contains("council") && fact.by().size() == 1 || isOfDossier(plan, fact)) {
                continue;
            }
            List<Ledger.Draft> drafts = new ArrayList<>();
            Map<String, Entry> counted = ledger.ofFact(campaign, kind, fact.id());
            for (Participant one : ledger.subjects(campaign, kind)) {
                values.of(fact, one.code())
                        .filter(value -> !counted.containsKey(one.code()))
                        .filter(value -> isKnown(plan, fact, one.code(), value))
                        .ifPresent(value -> drafts.add(new Ledger.Draft(
                                kind, one.code(), fact.id(), Optional.of(value), today.day(), "demo", "", 0)));
            }
            cast.provider(plan, fact).ifPresent(actor -> {
                if (fact.type() == FactType.PERCENT) {
                    ledger.record(actor, campaign, before(drafts, plan));
                    Map<String, Entry> known = ledger.ofFact(campaign, kind, fact.id());
                    drafts.replaceAll(draft -> after(draft, known));
                }
                ledger.record(actor, campaign, drafts);
            });
        }
    }

    /** Shares grow over the year: what they were in its middle. */
    private List<Ledger.Draft> before(List<Ledger.Draft> drafts, Plan plan) {
        LocalDate middle = plan.calendar()
                .from()
                .plusDays(ChronoUnit.DAYS.between(plan.calendar().from(), today.day()) / 2);
        List<Ledger.Draft> earlier = new ArrayList<>();
        for (Ledger.Draft draft : drafts) {
            BigDecimal less = new BigDecimal(draft.value().orElseThrow())
                    .subtract(BigDecimal.valueOf(4 + Chance.below(15, draft.subject(), draft.fact(), "middle")))
                    .max(BigDecimal.ZERO);
            earlier.add(new Ledger.Draft(
                    draft.kind(),
                    draft.subject(),
                    draft.fact(),
                    Optional.of(less.toPlainString()),
                    middle,
                    draft.source(),
                    "",
                    0));
        }
        return earlier;
    }

    private static Ledger.Draft after(Ledger.Draft draft, Map<String, Entry> known) {
        return new Ledger.Draft(
                draft.kind(),
                draft.subject(),
                draft.fact(),
                draft.value(),
                draft.day(),
                draft.source(),
                draft.reason(),
                Optional.ofNullable(known.get(draft.subject())).map(Entry::id).orElse(0L));
    }

    /** Early in the year little is known: what comes later is not yet there, and results ripen one after the other. */
    private boolean isKnown(Plan plan, FactDeclaration fact, String subject, String value) {
        LocalDate day = today.day();
        LocalDate from = plan.calendar().from();
        long year = ChronoUnit.DAYS.between(from, plan.calendar().to().minusDays(25));
        boolean planned = fact.of() == SubjectKind.CAMPAIGN && fact.type() == FactType.DATE;
        boolean later = !planned
                && value.matches("\\d{4}-\\d\\d-\\d\\d")
                && LocalDate.parse(value).isAfter(day);
        long ripe = year * (10 + Chance.below(85, subject, fact.id(), "ripe")) / 100;
        return !later && !from.plusDays(ripe).isAfter(day);
    }

    /** Such facts follow from the dossiers that units hand in. */
    private static boolean isOfDossier(Plan plan, FactDeclaration fact) {
        Optional<String> id = Optional.of(fact.id());
        return plan.dossier()
                .filter(dossier ->
                        dossier.complete().equals(id) || dossier.submitted().equals(id))
                .isPresent();
    }
}
