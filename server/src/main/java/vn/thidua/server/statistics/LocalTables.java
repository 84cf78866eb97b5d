package vn.thidua.server.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.Fund;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Quartiles;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.NominationState;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.words.typed.Alphabet;
import vn.thidua.words.typed.Source;

/**
 * What an authority asks of its own year besides the state's forms: where the money came from and what for, dossiers by unit and award,
 * campaigns, and how long it took from a dossier to the decision.
 */
@Service
@Transactional(readOnly = true)
public class LocalTables {

    private final AwardRegister register;
    private final Fund fund;
    private final Nominations nominations;
    private final Campaigns campaigns;

    LocalTables(AwardRegister register, Fund fund, Nominations nominations, Campaigns campaigns) {
        this.register = register;
        this.fund = fund;
        this.nominations = nominations;
        this.campaigns = campaigns;
    }

    /** A dossier with the award that came of it. */
    private record Dossier(Campaign campaign, Award award, Nomination one, Optional<RegisterEntry> given) {

        /** Whether it was handed in in a year, or an award of that year came of it. */
        boolean isOf(int year) {
            return one.submittedOn().map(LocalDate::getYear).equals(Optional.of(year))
                    || given.filter(entry -> entry.year() == year).isPresent();
        }

        Optional<Long> days() {
            return given.flatMap(entry -> one.submittedOn().map(day -> ChronoUnit.DAYS.between(day, entry.issued())));
        }
    }

    /** The tables of a year; one without rows is not among them. */
    public List<LocalTable> of(Actor actor, int year, Texts texts) {
        Statistics.requireSight(actor);
        // An award may be given in the year after that of its dossier.
        List<RegisterEntry> all = register.years(actor).stream()
                .flatMap(one -> register.of(actor, one).stream())
                .filter(entry -> entry.revoked().isEmpty())
                .toList();
        List<RegisterEntry> entries =
                all.stream().filter(entry -> entry.year() == year).toList();
        List<Campaign> known = campaigns.seenBy(actor).stream()
                .filter(one -> one.authority().equals(actor.authority()) && !one.isDraft())
                .sorted(Comparator.comparing(Campaign::from).thenComparingLong(Campaign::id))
                .toList();
        List<Campaign> ofYear = known.stream()
                .filter(one -> one.from().getYear() <= year && one.to().getYear() >= year
                        || entries.stream().anyMatch(entry -> entry.campaign() == one.id()))
                .toList();
        List<Dossier> dossiers = known.stream()
                .flatMap(one -> dossiers(actor, one, all).stream())
                .filter(one -> one.isOf(year))
                .toList();
        return List.of(
                        money(actor, year, entries, texts),
                        campaigns(ofYear, entries, texts),
                        dossiers(dossiers, texts),
                        time(dossiers, texts))
                .stream()
                .filter(table -> !table.table().rows().isEmpty())
                .toList();
    }

    /** Dossiers of a campaign that were handed in. */
    private List<Dossier> dossiers(Actor actor, Campaign campaign, List<RegisterEntry> all) {
        Map<String, Award> awards = campaigns.plan(campaign).awards();
        List<RegisterEntry> given =
                all.stream().filter(entry -> entry.campaign() == campaign.id()).toList();
        return nominations.seenBy(actor, campaign).stream()
                .filter(one -> one.submittedOn().isPresent())
                .flatMap(one -> Optional.ofNullable(awards.get(one.award())).stream()
                        .map(award -> new Dossier(
                                campaign,
                                award,
                                one,
                                given.stream()
                                        .filter(entry -> entry.award().equals(one.award())
                                                && entry.kind() == one.kind()
                                                && entry.code().equals(one.code()))
                                        .findFirst())))
                .toList();
    }

    private LocalTable money(Actor actor, int year, List<RegisterEntry> entries, Texts texts) {
        Map<String, BigDecimal> sources = new LinkedHashMap<>();
        fund.lines(actor, year).stream()
                .filter(Fund.Line::isGrant)
                .forEach(line -> sources.merge(line.note(), line.amount(), BigDecimal::add));
        Map<String, BigDecimal> bound = new TreeMap<>(Alphabet.ORDER);
        Map<String, BigDecimal> paid = new TreeMap<>();
        for (RegisterEntry entry : entries) {
            if (entry.paidBy().isEmpty()) {
                BigDecimal amount = entry.amount().orElse(BigDecimal.ZERO);
                bound.merge(entry.form(), amount, BigDecimal::add);
                paid.merge(entry.form(), entry.voucher().isPresent() ? amount : BigDecimal.ZERO, BigDecimal::add);
            }
        }
        List<List<Source>> rows = new ArrayList<>();
        sources.forEach((source, amount) -> rows.add(List.of(
                Source.text(texts.say("local.source", source)),
                number(amount, texts),
                new Source.Empty(),
                new Source.Empty())));
        bound.forEach((form, amount) -> rows.add(List.of(
                Source.text(texts.say("local.use", form)),
                new Source.Empty(),
                number(amount, texts),
                number(paid.getOrDefault(form, BigDecimal.ZERO), texts))));
        if (!rows.isEmpty()) {
            Fund.Balance balance = fund.balance(actor.authority(), year);
            rows.add(List.of(
                    Source.text(texts.say("local.total")),
                    number(balance.granted(), texts),
                    number(balance.committed(), texts),
                    number(balance.paid(), texts)));
        }
        String link = "/register?year=" + year;
        return table(
                "money",
                rows,
                rows.stream().map(row -> link).toList(),
                texts,
                "local.line",
                "dashboard.granted",
                "dashboard.committed",
                "dashboard.paid");
    }

    private LocalTable campaigns(List<Campaign> ran, List<RegisterEntry> entries, Texts texts) {
        List<List<Source>> rows = new ArrayList<>();
        for (Campaign one : ran) {
            List<RegisterEntry> given = entries.stream()
                    .filter(entry -> entry.campaign() == one.id())
                    .toList();
            rows.add(List.of(
                    Source.text(one.title()),
                    Source.text(texts.say("campaign-state." + EnumWords.word(campaigns.phase(one)))),
                    number(campaigns.takingPart(one, SubjectKind.UNIT).size(), texts),
                    number(
                            given.stream()
                                    .filter(entry -> entry.kind() == SubjectKind.UNIT)
                                    .count(),
                            texts),
                    number(
                            given.stream()
                                    .filter(entry -> entry.kind() == SubjectKind.PERSON)
                                    .count(),
                            texts),
                    number(
                            given.stream()
                                    .flatMap(entry -> entry.amount().stream())
                                    .reduce(BigDecimal.ZERO, BigDecimal::add),
                            texts)));
        }
        return table(
                "campaigns",
                rows,
                ran.stream().map(one -> "/campaigns/" + one.id()).toList(),
                texts,
                "figure-head.campaign",
                "local.phase",
                "figure-head.units",
                "figure-head.awarded-units",
                "figure-head.awarded-people",
                "figure-head.money");
    }

    private LocalTable dossiers(List<Dossier> dossiers, Texts texts) {
        record Of(String unit, String award) {}
        Map<Of, List<Dossier>> groups =
                new TreeMap<>(Comparator.comparing(Of::unit, Alphabet.ORDER).thenComparing(Of::award, Alphabet.ORDER));
        Map<Long, Map<String, String>> names = new LinkedHashMap<>();
        for (Dossier one : dossiers) {
            Map<String, String> known =
                    names.computeIfAbsent(one.campaign().id(), id -> campaigns.names(one.campaign(), SubjectKind.UNIT));
            String unit = known.getOrDefault(one.one().unit(), texts.say("local.office"));
            groups.computeIfAbsent(new Of(unit, one.award().label()), of -> new ArrayList<>())
                    .add(one);
        }
        List<List<Source>> rows = new ArrayList<>();
        List<String> links = new ArrayList<>();
        groups.forEach((of, some) -> {
            rows.add(List.of(
                    Source.text(of.unit()),
                    Source.text(of.award()),
                    number(some.size(), texts),
                    number(
                            some.stream()
                                    .filter(one -> one.one().state() == NominationState.ACCEPTED)
                                    .count(),
                            texts),
                    number(some.stream().filter(one -> one.given().isPresent()).count(), texts)));
            links.add("/campaigns/" + some.getFirst().campaign().id() + "/nominations");
        });
        return table(
                "dossiers",
                rows,
                links,
                texts,
                "figure-head.unit",
                "figure-head.award",
                "local.sent",
                "local.accepted",
                "local.given");
    }

    private static LocalTable time(List<Dossier> dossiers, Texts texts) {
        Map<String, List<BigDecimal>> days = new TreeMap<>(Alphabet.ORDER);
        dossiers.forEach(one -> one.days()
                .ifPresent(many -> days.computeIfAbsent(one.award().label(), award -> new ArrayList<>())
                        .add(BigDecimal.valueOf(many))));
        List<List<Source>> rows = new ArrayList<>();
        days.forEach((award, many) -> {
            List<BigDecimal> sorted = many.stream().sorted().toList();
            rows.add(List.of(
                    Source.text(award),
                    number(sorted.size(), texts),
                    number(sorted.getFirst(), texts),
                    number(Quartiles.median(sorted).orElseThrow(), texts),
                    number(sorted.getLast(), texts)));
        });
        return table(
                "time",
                rows,
                rows.stream().map(row -> "").toList(),
                texts,
                "figure-head.award",
                "local.many",
                "local.least",
                "local.median",
                "local.most");
    }

    private static LocalTable table(
            String key, List<List<Source>> rows, List<String> links, Texts texts, String... heads) {
        return new LocalTable(
                key,
                DataTable.typed(
                        Arrays.stream(heads).map(head -> texts.say(head)).toList(), rows),
                links);
    }

    private static Source number(long number, Texts texts) {
        return number(BigDecimal.valueOf(number), texts);
    }

    private static Source number(BigDecimal number, Texts texts) {
        return new Source.Number(number, texts.show(number));
    }
}
