package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Paper;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.words.Values;
import vn.thidua.words.typed.Alphabet;

/**
 * The list by which certificates and money are handed over at a ceremony, with room for signatures: awards of the higher level
 * first, within a level in the order of the plan, collectives before people (Decree 152/2025 art. 29). Who lost the award
 * meanwhile is not on it.
 */
@Component
class CeremonyPaper {

    private static final Texts TEXTS = Texts.of("vi");

    /** Levels of awards, the highest first. */
    private static final List<String> LEVELS =
            List.of("state", "ministry", "province", "department", "city", "district", "commune");

    private final Campaigns campaigns;
    private final Organisation organisation;

    CeremonyPaper(Campaigns campaigns, Organisation organisation) {
        this.campaigns = campaigns;
        this.organisation = organisation;
    }

    Paper of(Campaign campaign, Decision decision, List<RegisterEntry> all) {
        Plan plan = campaigns.plan(campaign);
        List<RegisterEntry> entries = all.stream()
                .filter(entry -> entry.revoked().isEmpty())
                .sorted(order(plan.awards()))
                .toList();
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(
                TEXTS.say("ceremony.paper.title"), TEXTS.say("ceremony.paper.of", PaperWords.movement(plan.title()))));
        parts.add(new Paper.Centered(TEXTS.say(
                "decision.paper.attached",
                decision.number().orElse("…"),
                decision.issued().map(PaperWords::day).orElse(PaperWords.noDay()))));
        parts.add(table(entries));
        parts.add(new Paper.Signatures(
                new Paper.Signature("", TEXTS.say("ceremony.paper.hands"), ""),
                new Paper.Signature("", TEXTS.say("ceremony.paper.confirms"), "")));
        return new Paper(
                new Paper.Head(
                        "",
                        organisation.authority(campaign.authority()).name(),
                        "",
                        PaperWords.placeAndNoDay(decision.place())),
                parts,
                true);
    }

    private static Comparator<RegisterEntry> order(Map<String, Award> awards) {
        List<String> ids = List.copyOf(awards.keySet());
        return Comparator.<RegisterEntry>comparingInt(entry -> level(awards, entry))
                .thenComparingInt(entry -> ids.indexOf(entry.award()))
                .thenComparing(entry -> entry.kind() == SubjectKind.PERSON)
                .thenComparing(Alphabet.by(RegisterEntry::name));
    }

    private static int level(Map<String, Award> awards, RegisterEntry entry) {
        return Optional.ofNullable(awards.get(entry.award()))
                .map(award -> LEVELS.indexOf(award.level()))
                .filter(place -> place >= 0)
                .orElse(LEVELS.size());
    }

    private static Paper.Table table(List<RegisterEntry> entries) {
        List<List<String>> rows = new ArrayList<>();
        for (RegisterEntry entry : entries) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    entry.name(),
                    entry.unit(),
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
                        TEXTS.say("unit.name"),
                        TEXTS.say("nomination.award"),
                        TEXTS.say("decision.amount"),
                        TEXTS.say("ceremony.paper.receiver"),
                        TEXTS.say("ceremony.paper.signed")),
                rows,
                List.of(5, 21, 19, 18, 11, 14, 12),
                5);
    }
}
