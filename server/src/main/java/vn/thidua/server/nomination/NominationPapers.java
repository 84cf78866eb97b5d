package vn.thidua.server.nomination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Paper;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Award;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.law.Law;
import vn.thidua.server.law.LawValue;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Typed;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.record.Achievement;
import vn.thidua.server.record.Achievements;
import vn.thidua.words.Values;

/** The papers of a dossier as far as the system can write them: from the facts, the sheet, the record, and what people wrote. */
@Component
class NominationPapers {

    private static final Texts TEXTS = Texts.of("vi");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Settlements settlements;
    private final Organisation organisation;
    private final Law law;
    private final Achievements achievements;

    NominationPapers(
            Campaigns campaigns,
            Ledger ledger,
            Settlements settlements,
            Organisation organisation,
            Law law,
            Achievements achievements) {
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.settlements = settlements;
        this.organisation = organisation;
        this.law = law;
        this.achievements = achievements;
    }

    /** What one paper needs to know. */
    private record Matter(
            Campaign campaign,
            Plan plan,
            Award award,
            Nomination nomination,
            Dossier.Paper paper,
            Checklist checklist,
            Participant who,
            String unit) {

        String written(String part) {
            return checklist.lines().stream()
                    .flatMap(line -> line.written().stream())
                    .filter(one -> one.part().equals(part))
                    .map(Checklist.Written::content)
                    .findFirst()
                    .orElse("");
        }
    }

    Paper of(Campaign campaign, Nomination one, Checklist checklist, Dossier.Paper paper) {
        Plan plan = campaigns.plan(campaign);
        Participant who =
                campaigns.participant(campaign, one.kind(), one.code()).orElseThrow();
        String unit = campaigns
                .participant(campaign, SubjectKind.UNIT, one.unit())
                .map(Participant::name)
                .orElse(dossierTo(plan));
        Matter matter = new Matter(
                campaign,
                plan,
                Optional.ofNullable(plan.awards().get(one.award())).orElseThrow(),
                one,
                paper,
                checklist,
                who,
                unit);
        List<Paper.Part> parts = switch (paper.kind()) {
            case "submission" -> submission(matter);
            case "minutes" -> minutes(matter);
            case "score-sheet" -> sheet(matter);
            default -> report(matter);
        };
        return new Paper(
                new Paper.Head(
                        organisation.authority(campaign.authority()).name(),
                        unit,
                        number(paper),
                        PaperWords.noPlaceNorDay()),
                parts);
    }

    private static String dossierTo(Plan plan) {
        return plan.dossier().map(Dossier::to).orElse("");
    }

    private static String number(Dossier.Paper paper) {
        return switch (paper.kind()) {
            case "submission" -> TEXTS.say("paper.number", "TTr");
            case "minutes" -> TEXTS.say("paper.number", "BB");
            case "achievement-report" -> TEXTS.say("paper.number", "BC");
            default -> "";
        };
    }

    private static Paper.Title title(Matter matter, String key) {
        return new Paper.Title(
                TEXTS.say(key).toUpperCase(VIETNAMESE),
                TEXTS.say("paper.proposing", matter.award().label()));
    }

    private static List<Paper.Part> paragraphs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> (Paper.Part) new Paper.Text(line.strip()))
                .toList();
    }

    private static List<Paper.Part> submission(Matter matter) {
        List<Paper.Part> parts = new ArrayList<>(List.of(
                title(matter, "paper.submission"),
                new Paper.Centered(TEXTS.say("paper.to", dossierTo(matter.plan()))),
                new Paper.Text(matter.campaign().basis(matter.plan()))));
        parts.addAll(paragraphs(matter.written("summary")));
        parts.add(new Paper.Text(TEXTS.say(
                "paper.ask",
                matter.unit(),
                matter.award().label(),
                matter.who().name(),
                matter.award().clause())));
        if (!matter.nomination().despite().isEmpty()) {
            parts.add(new Paper.Text(
                    TEXTS.say("paper.despite", matter.nomination().despite())));
        }
        parts.add(new Paper.Text(TEXTS.say("paper.enclosed")));
        matter.checklist().lines().stream()
                .filter(line -> !line.paper().id().equals(matter.paper().id()))
                .forEach(line -> parts.add(new Paper.Text("– " + line.paper().label() + ";")));
        parts.add(new Paper.Signature(
                "", TEXTS.say("paper.head"), "", List.of(dossierTo(matter.plan()) + ";", TEXTS.say("paper.archive"))));
        return parts;
    }

    private static List<Paper.Part> minutes(Matter matter) {
        List<Paper.Part> parts = new ArrayList<>(List.of(title(matter, "paper.minutes")));
        section(parts, "paper.meeting", matter.written("meeting"));
        section(parts, "paper.present", matter.written("present"));
        section(
                parts,
                "paper.conclusion",
                TEXTS.say(
                                "paper.considered",
                                matter.who().name(),
                                matter.award().label()) + "\n" + matter.written("conclusion"));
        parts.add(new Paper.Signatures(
                new Paper.Signature("", TEXTS.say("paper.secretary"), ""),
                new Paper.Signature("", TEXTS.say("paper.presiding"), "")));
        return parts;
    }

    private static void section(List<Paper.Part> parts, String heading, String text) {
        parts.add(new Paper.Heading(TEXTS.say(heading)));
        List<Paper.Part> said = paragraphs(text);
        parts.addAll(said.isEmpty() ? List.of(new Paper.Text("…")) : said);
    }

    private List<Paper.Part> sheet(Matter matter) {
        Outcome outcome = settlements.outcome(matter.campaign());
        int row = outcome.subjects(SubjectKind.UNIT).row(matter.nomination().code());
        List<List<String>> rows = new ArrayList<>();
        for (Criterion line : outcome.lines(SubjectKind.UNIT, row)) {
            rows.add(List.of(
                    line.id(),
                    line.title(),
                    Values.number(line.max()),
                    outcome.points(SubjectKind.UNIT, row, line)
                            .map(Values::number)
                            .orElse("")));
        }
        BigDecimal total = outcome.total(SubjectKind.UNIT, row);
        rows.add(List.of("", TEXTS.say("sheet.total"), "", Values.number(total)));
        return List.of(
                new Paper.Title(
                        TEXTS.say("paper.sheet").toUpperCase(VIETNAMESE),
                        matter.plan().title()),
                new Paper.Centered(matter.who().name()),
                new Paper.Table(
                        List.of(
                                TEXTS.say("sheet.code"),
                                TEXTS.say("sheet.criterion"),
                                TEXTS.say("sheet.max"),
                                TEXTS.say("paper.points")),
                        rows,
                        List.of(14, 56, 15, 15),
                        2),
                new Paper.Signature("", TEXTS.say("paper.head"), ""));
    }

    private List<Paper.Part> report(Matter matter) {
        List<Paper.Part> parts = new ArrayList<>(List.of(title(matter, "paper.report")));
        matter.paper()
                .form()
                .or(() -> law.find(
                                matter.campaign().authority(),
                                "form.achievement-report",
                                matter.campaign().to())
                        .map(LawValue::value))
                .ifPresent(form -> parts.add(new Paper.Centered("(" + form + ")")));
        parts.add(new Paper.Heading(TEXTS.say("paper.features")));
        parts.add(new Paper.Text(TEXTS.say("paper.name", matter.who().name())));
        if (matter.nomination().kind() == SubjectKind.PERSON) {
            person(matter).ifPresent(person -> parts.add(new Paper.Text(TEXTS.say("paper.post", person.post()))));
        }
        parts.add(new Paper.Text(TEXTS.say("paper.unit", matter.unit())));
        parts.addAll(paragraphs(matter.written("features")));
        section(parts, "paper.achievements", matter.written("achievements"));
        figures(matter).ifPresent(parts::add);
        section(parts, "paper.measures", matter.written("measures"));
        section(parts, "paper.compliance", matter.written("compliance"));
        parts.add(new Paper.Heading(TEXTS.say("paper.held")));
        List<Achievement> held = achievements.of(
                matter.campaign().authority(),
                matter.nomination().kind(),
                matter.nomination().code());
        parts.addAll(
                held.isEmpty()
                        ? List.of(new Paper.Text(TEXTS.say("paper.none-held")))
                        : held.stream()
                                .map(one -> (Paper.Part) new Paper.Text("– " + one.sentence(TEXTS)))
                                .toList());
        Paper.Signature head = new Paper.Signature("", TEXTS.say("paper.head"), "");
        parts.add(
                matter.paper().confirmedBy().isPresent()
                        ? new Paper.Signatures(
                                new Paper.Signature(
                                        "",
                                        TEXTS.say("paper.confirmed")
                                                + "\n"
                                                + matter.paper().confirmedBy().get(),
                                        ""),
                                head)
                        : head);
        return parts;
    }

    private Optional<Person> person(Matter matter) {
        LocalDate day = matter.campaign().to();
        return organisation.people(matter.campaign().authority(), day).stream()
                .filter(person -> person.code().equals(matter.nomination().code()))
                .findFirst();
    }

    /** The facts that are known of the candidate, each with its clause. */
    private Optional<Paper.Part> figures(Matter matter) {
        Nomination one = matter.nomination();
        Map<String, Entry> known = ledger.current(matter.campaign(), one.kind(), one.code());
        List<List<String>> rows = new ArrayList<>();
        for (FactDeclaration fact :
                matter.plan().facts().getOrDefault(one.kind(), Map.of()).values()) {
            Optional.ofNullable(known.get(fact.id()))
                    .flatMap(Entry::value)
                    .ifPresent(value -> rows.add(List.of(
                            fact.label(), Typed.show(fact, Optional.of(value), TEXTS), TEXTS.show(fact.clause()))));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paper.Table(
                        List.of(TEXTS.say("facts.fact"), TEXTS.say("facts.value"), TEXTS.say("clause")),
                        rows,
                        List.of(58, 24, 18),
                        3));
    }
}
