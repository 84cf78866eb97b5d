package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Paper;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.words.Values;

/**
 * The list by which certificates and money are handed over at a ceremony, with room for signatures, in the {@link CeremonyOrder}.
 * Who lost the award meanwhile is not on it.
 */
@Component
public class CeremonyPaper {

    private static final Texts TEXTS = Texts.of("vi");

    private final Campaigns campaigns;
    private final Organisation organisation;

    CeremonyPaper(Campaigns campaigns, Organisation organisation) {
        this.campaigns = campaigns;
        this.organisation = organisation;
    }

    /** The list of what some decisions gave. */
    public Paper of(Campaign campaign, List<Decision> decisions, List<RegisterEntry> all) {
        Plan plan = campaigns.plan(campaign);
        List<RegisterEntry> entries = all.stream()
                .filter(entry -> entry.revoked().isEmpty())
                .sorted(CeremonyOrder.of(plan))
                .toList();
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(
                TEXTS.say("ceremony.paper.title"), TEXTS.say("ceremony.paper.of", PaperWords.movement(plan.title()))));
        decisions.forEach(decision -> parts.add(new Paper.Centered(TEXTS.say(
                "ceremony.paper.attached",
                decision.number().orElse("…"),
                decision.issued().map(PaperWords::day).orElse(PaperWords.noDay())))));
        parts.add(table(entries));
        parts.add(new Paper.Signatures(
                new Paper.Signature("", TEXTS.say("ceremony.paper.hands"), ""),
                new Paper.Signature("", TEXTS.say("ceremony.paper.confirms"), "")));
        return new Paper(
                new Paper.Head(
                        "",
                        organisation.authority(campaign.authority()).name(),
                        "",
                        // Decisions of a higher level have no place of ours.
                        PaperWords.placeAndNoDay(decisions.stream()
                                .map(Decision::place)
                                .filter(place -> !place.isEmpty())
                                .findFirst()
                                .orElse(""))),
                parts,
                true);
    }

    private static Paper.Table table(List<RegisterEntry> entries) {
        List<List<String>> rows = new ArrayList<>();
        for (RegisterEntry entry : entries) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    entry.name(),
                    entry.standing(),
                    entry.form(),
                    entry.amount().map(Values::number).orElse(""),
                    "",
                    ""));
        }
        BigDecimal sum =
                entries.stream().flatMap(entry -> entry.amount().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        rows.add(List.of("", TEXTS.say("sheet.total"), "", "", Values.number(sum), "", ""));
        return new Paper.Table(
                List.of(
                        TEXTS.say("council.paper.no"),
                        TEXTS.say("nomination.who"),
                        TEXTS.say("decision.standing"),
                        TEXTS.say("nomination.award"),
                        TEXTS.say("decision.amount"),
                        TEXTS.say("ceremony.paper.receiver"),
                        TEXTS.say("ceremony.paper.signed")),
                rows,
                List.of(5, 21, 19, 18, 11, 14, 12),
                4);
    }
}
