package vn.thidua.server.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Body;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.scoring.Claim;
import vn.thidua.server.scoring.GrantedPoints;
import vn.thidua.server.scoring.SheetAct;
import vn.thidua.server.scoring.SheetStep;
import vn.thidua.server.scoring.Sheets;
import vn.thidua.server.scoring.Standings;

/** Plays the score sheets of a campaign so that every state is there to be seen. */
@Component
class DemoSheets {

    /** How far the sheets of successive units come. */
    private static final List<String> STATES = List.of(
            "open",
            "appraised",
            "final",
            "submitted",
            "final",
            "appealed",
            "appraised",
            "returned",
            "final",
            "submitted");

    private final Sheets sheets;
    private final Standings standings;
    private final Today today;

    DemoSheets(Sheets sheets, Standings standings, Today today) {
        this.sheets = sheets;
        this.standings = standings;
        this.today = today;
    }

    /** Plays them; where that is over, each to its end. */
    void play(Campaign campaign, Plan plan, DemoCast cast, boolean over) {
        int number = 0;
        for (Participant unit : cast.units()) {
            boolean first = cast.of(Role.CLERK).unit().equals(unit.code());
            String state = over ? "final" : first ? "open" : STATES.get(1 + number++ % (STATES.size() - 1));
            play(campaign, plan, cast, unit, state);
        }
    }

    private void play(Campaign campaign, Plan plan, DemoCast cast, Participant unit, String state) {
        Outcome outcome = standings.outcomeOf(campaign, unit.code());
        int row = outcome.subjects(SubjectKind.UNIT).row(unit.code());
        List<Criterion> lines = outcome.lines(SubjectKind.UNIT, row);
        int claimed = 0;
        for (Criterion line : lines) {
            // The first unit is left half done, for whoever signs in to go on.
            if (state.equals("open") && ++claimed > lines.size() / 2) {
                break;
            }
            claim(campaign, cast.of(Role.CLERK, unit), unit, line, outcome.points(SubjectKind.UNIT, row, line));
        }
        if (state.equals("open")) {
            return;
        }
        Actor head = cast.of(Role.HEAD, unit);
        step(head, campaign, unit, SheetStep.SUBMIT, 0);
        if (state.equals("returned")) {
            sheets.step(
                    cast.of(Role.STANDING_OFFICE),
                    campaign,
                    unit.code(),
                    new SheetAct(
                            SheetStep.RETURN,
                            "Bổ sung minh chứng cho dòng này",
                            Optional.of(today.day().plusDays(12)),
                            List.of(lines.getFirst().id()),
                            1));
        }
        if (List.of("appraised", "appealed", "final").contains(state)) {
            for (Criterion line : lines) {
                grant(campaign, plan, cast, unit, line, outcome.points(SubjectKind.UNIT, row, line));
            }
            step(cast.of(Role.STANDING_OFFICE), campaign, unit, SheetStep.FINISH, 1);
            if (state.equals("appealed")) {
                sheets.appeal(head, campaign, unit.code(), lines.getLast().id(), Chance.reason(unit.code(), "appeal"));
            }
            if (state.equals("final")) {
                step(head, campaign, unit, SheetStep.AGREE, 2);
                step(cast.of(Role.STEERING_COMMITTEE), campaign, unit, SheetStep.APPROVE, 3);
            }
        }
    }

    private void step(Actor actor, Campaign campaign, Participant unit, SheetStep step, int version) {
        Optional<LocalDate> until = step.needsDay() ? Optional.of(today.day().plusDays(10)) : Optional.empty();
        sheets.step(actor, campaign, unit.code(), new SheetAct(step, "", until, List.of(), version));
    }

    private void claim(
            Campaign campaign, Actor clerk, Participant unit, Criterion line, Optional<BigDecimal> computed) {
        int luck = Chance.below(100, unit.code(), line.id(), "claim");
        boolean bold = luck < 12
                && computed.filter(points -> points.compareTo(line.max()) < 0).isPresent();
        BigDecimal points = computed.filter(one -> !bold).orElse(line.max());
        boolean same = computed.filter(one -> one.compareTo(points) == 0).isPresent();
        String reason = same ? "" : Chance.reason(unit.code(), line.id());
        sheets.claim(clerk, campaign, unit.code(), line.id(), new Claim(Optional.of(points), reason, 0));
    }

    private void grant(
            Campaign campaign,
            Plan plan,
            DemoCast cast,
            Participant unit,
            Criterion line,
            Optional<BigDecimal> computed) {
        BigDecimal points = computed.orElse(BigDecimal.ZERO);
        sheets.grant(
                appraiser(plan, cast, line),
                campaign,
                unit.code(),
                line.id(),
                new GrantedPoints(points, computed.isPresent() ? "Theo dữ kiện đã ghi" : "Chưa có căn cứ", 0));
    }

    private static Actor appraiser(Plan plan, DemoCast cast, Criterion line) {
        for (Role role : List.of(Role.STANDING_OFFICE, Role.STEERING_COMMITTEE)) {
            if (Sheets.mayAppraise(cast.of(role), plan, line)) {
                return cast.of(role);
            }
        }
        String body = plan.bodies().values().stream()
                .filter(one -> one.role().equals(Role.SPECIALIST.word())
                        && one.appraises().contains(line.id()))
                .map(Body::id)
                .findFirst()
                .orElseThrow();
        return cast.as(Role.SPECIALIST, body);
    }
}
