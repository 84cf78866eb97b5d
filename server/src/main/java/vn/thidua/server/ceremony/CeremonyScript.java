package vn.thidua.server.ceremony;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Paper;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Organisation;

/** The programme of the meeting, and the words with which whoever leads through it calls those who are honoured. */
@Component
class CeremonyScript {

    private static final Texts TEXTS = Texts.of("vi");

    private final Campaigns campaigns;
    private final Organisation organisation;

    CeremonyScript(Campaigns campaigns, Organisation organisation) {
        this.campaigns = campaigns;
        this.organisation = organisation;
    }

    /**
     * The paper.
     *
     * @param place where papers of the authority are signed
     */
    Paper of(Campaign campaign, Optional<Ceremony> meeting, List<Honoured> honoured, String place) {
        String authority = organisation.authority(campaign.authority()).name();
        String movement = PaperWords.movement(campaigns.plan(campaign).title());
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(TEXTS.say("ceremony.script.title"), TEXTS.say("ceremony.script.of", movement)));
        meeting.ifPresent(one -> parts.add(
                new Paper.Centered(TEXTS.say("ceremony.script.where", PaperWords.day(one.day()), one.place()))));
        List<ProgrammeLine> lines = meeting.map(Ceremony::lines).orElse(List.of());
        if (!lines.isEmpty()) {
            parts.add(new Paper.Heading(TEXTS.say("ceremony.script.programme")));
            parts.add(new Paper.Table(
                    List.of(TEXTS.say("ceremony.time"), TEXTS.say("ceremony.part")),
                    lines.stream()
                            .map(line -> List.of(line.time(), line.words()))
                            .toList(),
                    List.of(16, 84),
                    2));
        }
        parts.add(new Paper.Heading(TEXTS.say("ceremony.script.words")));
        parts.add(new Paper.Text(TEXTS.say("ceremony.script.opening", authority, movement)));
        String host =
                meeting.map(Ceremony::host).filter(name -> !name.isBlank()).orElse("…");
        int number = 1;
        for (HonouredGroup group : HonouredGroup.of(honoured)) {
            parts.add(new Paper.Text(
                    TEXTS.say("ceremony.script.group", number++, group.form()),
                    TEXTS.say("ceremony.script.decision", group.number(), PaperWords.day(group.issued())),
                    false));
            parts.add(new Paper.Text(TEXTS.say(
                    "ceremony.script.call-" + called(group), group.members().size(), PaperWords.award(group.form()))));
            parts.add(table(group));
            parts.add(new Paper.Text(TEXTS.say("ceremony.script.hands", host)));
        }
        parts.add(new Paper.Text(TEXTS.say("ceremony.script.closing")));
        return new Paper(
                new Paper.Head(
                        "",
                        authority,
                        "",
                        meeting.map(one -> PaperWords.placeAndDay(place, one.day()))
                                .orElseGet(() -> PaperWords.placeAndNoDay(place))),
                parts);
    }

    /** Households and organisations outside the tree stand among the people, without a unit; they are called as what they are. */
    private static String called(HonouredGroup group) {
        if (group.kind() == SubjectKind.UNIT) {
            return "units";
        }
        return group.members().stream().anyMatch(one -> one.entry().unit().isEmpty()) ? "outside" : "people";
    }

    /** Those of a group; people with their unit. */
    private static Paper.Table table(HonouredGroup group) {
        boolean people = group.kind() == SubjectKind.PERSON;
        List<String> head = new ArrayList<>(List.of(TEXTS.say("council.paper.no"), TEXTS.say("nomination.who")));
        if (people) {
            head.add(TEXTS.say("decision.standing"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Honoured one : group.members()) {
            List<String> row = new ArrayList<>(
                    List.of(String.valueOf(rows.size() + 1), one.entry().name()));
            if (people) {
                row.add(one.entry().standing());
            }
            rows.add(row);
        }
        return new Paper.Table(head, rows, people ? List.of(8, 46, 46) : List.of(8, 92), head.size());
    }
}
