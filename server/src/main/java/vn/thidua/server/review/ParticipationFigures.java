package vn.thidua.server.review;

import static vn.thidua.server.review.FigureValue.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.registration.Registration;
import vn.thidua.server.registration.Registrations;

/** Who took part, and who registered: by block, and for each form of the plan. */
@Component
class ParticipationFigures implements FigureSource {

    private final Campaigns campaigns;
    private final Registrations registrations;

    ParticipationFigures(Campaigns campaigns, Registrations registrations) {
        this.campaigns = campaigns;
        this.registrations = registrations;
    }

    @Override
    public FigureSection of(Actor actor, Campaign campaign) {
        Plan plan = campaigns.plan(campaign);
        List<Participant> units = campaigns.takingPart(campaign, SubjectKind.UNIT);
        int people = campaigns.takingPart(campaign, SubjectKind.PERSON).size();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("units", number(units.size()), "/registrations"));
        int outside = campaigns.outside(campaign, SubjectKind.UNIT).size();
        if (outside > 0) {
            figures.add(new Figure("outside", number(outside), "/registrations"));
        }
        List<Participant> left = campaigns.participants(campaign, SubjectKind.UNIT, true).stream()
                .filter(Participant::removed)
                .toList();
        if (!left.isEmpty()) {
            figures.add(new Figure("left", number(left.size()), ""));
        }
        if (people > 0) {
            figures.add(new Figure("people", number(people), "/registrations"));
        }
        Map<String, List<Participant>> blocks = new LinkedHashMap<>();
        plan.blocks().keySet().forEach(block -> blocks.put(block, new ArrayList<>()));
        units.forEach(unit -> blocks.computeIfAbsent(unit.block().orElse(""), block -> new ArrayList<>())
                .add(unit));
        blocks.values().removeIf(List::isEmpty);
        List<FigureGrid> grids = new ArrayList<>(plan.registration().stream()
                .map(form -> grid(actor, campaign, plan, form, blocks))
                .toList());
        if (grids.isEmpty()) {
            grids.add(plainly(plan, blocks));
        }
        if (!left.isEmpty()) {
            grids.add(left(plan, left));
        }
        return new FigureSection(FigureTopic.PARTICIPATION, figures, grids);
    }

    /** Units that somebody left out or took out, each with why. */
    private static FigureGrid left(Plan plan, List<Participant> left) {
        return FigureGrid.of(
                "left",
                "",
                "figure-head.unit",
                FigureGrid.heads("figure-head.block", "figure-head.why"),
                left.stream()
                        .map(unit -> new FigureRow(
                                unit.code(),
                                FigureValue.text(unit.name()),
                                "",
                                List.of(
                                        FigureValue.text(
                                                plan.blockLabel(unit.block().orElse(""))),
                                        FigureValue.text(unit.reason().orElse("")))))
                        .toList());
    }

    private static FigureGrid plainly(Plan plan, Map<String, List<Participant>> blocks) {
        return FigureGrid.of(
                "blocks",
                "",
                "figure-head.block",
                FigureGrid.heads("figure-head.units"),
                blocks.entrySet().stream()
                        .map(block -> new FigureRow(
                                block.getKey(),
                                FigureValue.text(plan.blockLabel(block.getKey())),
                                "",
                                List.of(number(block.getValue().size()))))
                        .toList());
    }

    private FigureGrid grid(
            Actor actor, Campaign campaign, Plan plan, RegistrationForm form, Map<String, List<Participant>> blocks) {
        Map<String, Registration> seen = registrations.seen(actor, campaign, form);
        List<FigureRow> rows = new ArrayList<>();
        blocks.forEach((block, members) -> {
            List<Registration> came = members.stream()
                    .map(unit -> seen.get(unit.code()))
                    .filter(one -> one != null && !one.isOpen())
                    .toList();
            long late = came.stream().filter(Registration::late).count();
            rows.add(new FigureRow(
                    block,
                    FigureValue.text(plan.blockLabel(block)),
                    "/registrations",
                    List.of(
                            number(members.size()),
                            number(came.size()),
                            number(late),
                            number(members.size() - came.size()))));
        });
        return FigureGrid.of(
                "registrations",
                form.label(),
                "figure-head.block",
                FigureGrid.heads("figure-head.units", "figure-head.came", "figure-head.late", "figure-head.not-come"),
                rows);
    }
}
