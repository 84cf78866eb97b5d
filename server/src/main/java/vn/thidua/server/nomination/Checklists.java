package vn.thidua.server.nomination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.scoring.SheetState;
import vn.thidua.server.scoring.Standings;

/** The papers that the plan asks of dossiers, and which of them are there. */
@Component
class Checklists {

    private final NominationTable table;
    private final Campaigns campaigns;
    private final Standings standings;

    Checklists(NominationTable table, Campaigns campaigns, Standings standings) {
        this.table = table;
        this.campaigns = campaigns;
        this.standings = standings;
    }

    /** That of one nomination. */
    Checklist of(Campaign campaign, Nomination one) {
        return checklist(campaign, one, table.parts(one.id()), table.sent(one.id()), standings.states(campaign));
    }

    /** The same for many, by nomination; asked for at once. */
    Map<Long, Checklist> of(Campaign campaign, List<Nomination> many) {
        Map<Long, Map<String, NominationTable.Part>> parts = table.partsOf(campaign.id());
        Map<Long, Map<String, Checklist.Sent>> sent = table.sentOf(campaign.id());
        Map<String, SheetState> states = standings.states(campaign);
        Map<Long, Checklist> all = new HashMap<>();
        many.forEach(one -> all.put(
                one.id(),
                checklist(
                        campaign,
                        one,
                        parts.getOrDefault(one.id(), Map.of()),
                        sent.getOrDefault(one.id(), Map.of()),
                        states)));
        return all;
    }

    private Checklist checklist(
            Campaign campaign,
            Nomination one,
            Map<String, NominationTable.Part> parts,
            Map<String, Checklist.Sent> sent,
            Map<String, SheetState> states) {
        boolean sheetOpen =
                one.kind() == SubjectKind.UNIT && states.getOrDefault(one.code(), SheetState.OPEN) == SheetState.OPEN;
        return new Checklist(papers(campaigns, campaign, one).stream()
                .map(paper -> new Checklist.Line(
                        paper,
                        Optional.ofNullable(sent.get(paper.id())),
                        Narrative.of(paper).stream()
                                .map(part -> {
                                    NominationTable.Part known =
                                            parts.getOrDefault(part.word(), new NominationTable.Part("", 0));
                                    return new Checklist.Written(
                                            part.word(), part.isRequired(), known.content(), known.version());
                                })
                                .toList(),
                        paper.kind().equals("score-sheet") && sheetOpen ? "nomination.sheet-open" : ""))
                .toList());
    }

    /** The papers that the plan asks of the dossier of somebody nominated: for the award, of the block. */
    static List<Dossier.Paper> papers(Campaigns campaigns, Campaign campaign, Nomination one) {
        List<Dossier.Paper> all =
                campaigns.plan(campaign).dossier().map(Dossier::papers).orElse(List.of());
        boolean some = all.stream().anyMatch(paper -> !paper.blocks().isEmpty());
        String block = some ? block(campaigns, campaign, one) : "";
        return all.stream()
                .filter(paper -> paper.isAskedFor(one.award(), block))
                .toList();
    }

    /** The block of a unit, or of a person's unit; empty for none. */
    private static String block(Campaigns campaigns, Campaign campaign, Nomination one) {
        Optional<Participant> self = campaigns.participant(campaign, one.kind(), one.code());
        Optional<Participant> unit = one.kind() == SubjectKind.UNIT
                ? self
                : self.flatMap(Participant::above)
                        .flatMap(code -> campaigns.participant(campaign, SubjectKind.UNIT, code));
        return unit.flatMap(Participant::block).orElse("");
    }
}
