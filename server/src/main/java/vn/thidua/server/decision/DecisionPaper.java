package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Money;
import vn.thidua.documents.Paper;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.law.Law;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.words.Values;

/** A decision as paper: bases, articles, and the list as an annex (Decree 30/2020/NĐ-CP, annex I). */
@Component
class DecisionPaper {

    private static final Texts TEXTS = Texts.of("vi");
    /** What stands before the number where somebody types the letter with its name: the sentence says that itself. */
    private static final Pattern NAMED_LETTER =
            Pattern.compile("^\\s*tờ trình(\\s+số)?[\\s:]*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Law law;
    private final Today today;

    DecisionPaper(Campaigns campaigns, Organisation organisation, Law law, Today today) {
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.law = law;
        this.today = today;
    }

    Paper of(
            Campaign campaign,
            Decision decision,
            List<DecisionItem> items,
            List<RegisterEntry> revoked,
            List<Amendments.Correction> corrected) {
        Plan plan = campaigns.plan(campaign);
        String authority = organisation.authority(campaign.authority()).name();
        LocalDate day = decision.issued().orElse(today.day());
        String to = plan.dossier().map(Dossier::to).orElse("");
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(TEXTS.say("decision.paper.kind"), decision.title()));
        parts.add(
                new Paper.Centered(TEXTS.say("decision.paper.giver", authority).toUpperCase(VIETNAMESE), true));
        law.bases(campaign.authority(), authority, day)
                .forEach(base -> parts.add(Paper.Text.basis(TEXTS.say("decision.paper.base", base))));
        parts.add(Paper.Text.basis(campaign.basis(plan)));
        if (!to.isEmpty()) {
            parts.add(Paper.Text.basis(proposed(decision, to)));
        }
        parts.add(new Paper.Centered(TEXTS.say("decision.paper.decides"), true));
        if (decision.gives()) {
            give(parts, items, PaperWords.movement(plan.title()));
        } else {
            takeBack(parts, decision, revoked);
            putRight(parts, decision, corrected);
        }
        parts.add(Paper.Text.article(TEXTS.say("decision.paper.carry-out", decision.gives() ? 3 : 2, to)));
        Paper.close(parts);
        List<String> recipients = new ArrayList<>();
        recipients.add(TEXTS.say("decision.paper.as-article", decision.gives() ? 3 : 2));
        plan.document().recipients().forEach(one -> recipients.add(one + ";"));
        recipients.add(TEXTS.say("paper.archive"));
        parts.add(new Paper.Signature("", decision.capacity(), decision.signer(), recipients));
        if (decision.gives()) {
            annex(parts, decision, items, authority);
        }
        return new Paper(
                new Paper.Head(
                        "",
                        authority,
                        decision.number()
                                .map(number -> TEXTS.say("decision.paper.number", number))
                                .orElse(TEXTS.say("paper.number", "QĐ-UBND")),
                        decision.issued()
                                .map(issued -> PaperWords.placeAndDay(decision.place(), issued))
                                .orElseGet(() -> PaperWords.placeAndNoDay(decision.place()))),
                parts);
    }

    /** Who proposed it, and in which letter: a draft leaves room for that, what is signed has no gaps. */
    private static String proposed(Decision decision, String to) {
        if (!decision.submission().isBlank()) {
            return TEXTS.say(
                    "decision.paper.proposed",
                    to,
                    NAMED_LETTER.matcher(decision.submission()).replaceFirst(""));
        }
        return decision.signed()
                ? TEXTS.say("decision.paper.proposed-by", to)
                : TEXTS.say("decision.paper.proposed", to, TEXTS.say("decision.paper.no-submission"));
    }

    private static void give(List<Paper.Part> parts, List<DecisionItem> items, String campaign) {
        long units =
                items.stream().filter(item -> item.kind() == SubjectKind.UNIT).count();
        long people = items.size() - units;
        String who = units == 0 ? "-people" : people == 0 ? "-units" : "";
        parts.add(Paper.Text.article(TEXTS.say("decision.paper.give" + who, units, people, forms(items), campaign)));
        BigDecimal sum = Decisions.sum(items);
        parts.add(Paper.Text.article(
                sum.signum() > 0
                        ? TEXTS.say("decision.paper.money", sum, Money.words(sum))
                        : TEXTS.say("decision.paper.no-money")));
    }

    /** The names of what is given, each once: "Giấy khen", "Cờ thi đua và danh hiệu …". */
    private static String forms(List<DecisionItem> items) {
        List<String> forms = items.stream()
                .map(item -> PaperWords.award(item.form()))
                .distinct()
                .toList();
        return forms.size() < 2
                ? String.join("", forms)
                : TEXTS.say(
                        "decision.paper.and", String.join(", ", forms.subList(0, forms.size() - 1)), forms.getLast());
    }

    private static void takeBack(List<Paper.Part> parts, Decision decision, List<RegisterEntry> revoked) {
        for (RegisterEntry entry : revoked) {
            parts.add(Paper.Text.article(TEXTS.say(
                    "decision.paper.revoke",
                    entry.form(),
                    entry.name(),
                    entry.decisionNumber(),
                    Values.day(entry.issued()),
                    decision.reason())));
        }
    }

    private static void putRight(List<Paper.Part> parts, Decision decision, List<Amendments.Correction> corrected) {
        for (Amendments.Correction one : corrected) {
            parts.add(Paper.Text.article(TEXTS.say(
                    "decision.paper.correct",
                    one.entry().name(),
                    one.entry().decisionNumber(),
                    Values.day(one.entry().issued()),
                    one.name(),
                    one.achievement(),
                    decision.reason())));
        }
    }

    private static void annex(List<Paper.Part> parts, Decision decision, List<DecisionItem> items, String authority) {
        parts.add(new Paper.NewPage());
        parts.add(new Paper.Title(TEXTS.say("decision.paper.list"), decision.title()));
        parts.add(new Paper.Centered(TEXTS.say(
                "decision.paper.attached",
                decision.number().orElse("…"),
                decision.issued().map(PaperWords::day).orElse(PaperWords.noDay()),
                TEXTS.say("decision.paper.giver", authority))));
        boolean classed = items.stream().anyMatch(item -> !item.classes().isEmpty());
        List<List<String>> rows = new ArrayList<>();
        for (DecisionItem item : items) {
            rows.add(row(
                    classed,
                    String.valueOf(rows.size() + 1),
                    item.name(),
                    item.standing(),
                    item.classes(),
                    item.form(),
                    item.amount().map(Values::number).orElse("")));
        }
        rows.add(row(classed, "", TEXTS.say("sheet.total"), "", "", "", Values.number(Decisions.sum(items))));
        parts.add(new Paper.Table(
                row(
                        classed,
                        TEXTS.say("council.paper.no"),
                        TEXTS.say("nomination.who"),
                        TEXTS.say("decision.standing"),
                        TEXTS.say("decision.classes"),
                        TEXTS.say("nomination.award"),
                        TEXTS.say("decision.amount")),
                rows,
                classed ? List.of(7, 23, 19, 18, 19, 14) : List.of(7, 29, 24, 25, 15),
                classed ? 5 : 4));
    }

    /** A row of the list; the fourth cell, the class, stands only where anybody has one. */
    private static List<String> row(boolean classed, String... cells) {
        List<String> row = new ArrayList<>(List.of(cells));
        if (!classed) {
            row.remove(3);
        }
        return List.copyOf(row);
    }
}
