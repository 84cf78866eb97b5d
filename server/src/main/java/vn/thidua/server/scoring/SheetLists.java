package vn.thidua.server.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.scoring.SheetListView.Act;
import vn.thidua.server.scoring.SheetListView.Question;
import vn.thidua.server.scoring.SheetListView.Row;
import vn.thidua.words.Spelling;

/** Makes the list of sheets for somebody. */
@Service
@Transactional(readOnly = true)
class SheetLists {

    private final SheetTable table;
    private final Standings standings;
    private final Campaigns campaigns;

    SheetLists(SheetTable table, Standings standings, Campaigns campaigns) {
        this.table = table;
        this.standings = standings;
        this.campaigns = campaigns;
    }

    /** The sheets of the units that have one, as somebody asks for them. */
    SheetListView of(Actor actor, Campaign campaign, Question asked, int page) {
        actor.require(Action.SEE_SHEETS, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        Map<String, LocalDate> due = new HashMap<>();
        standings.due(campaign).forEach((day, units) -> units.forEach(unit -> due.put(unit, day)));
        Map<String, List<Criterion>> appeals = new HashMap<>();
        standings
                .unanswered(campaign)
                .forEach(appeal -> plan.criterion(appeal.line())
                        .ifPresent(line -> appeals.computeIfAbsent(appeal.unit(), unit -> new ArrayList<>())
                                .add(line)));
        Map<String, List<Criterion>> outdated = standings.outdated(campaign);
        Set<String> approvable =
                actor.may(Action.APPROVE_POINTS) ? Set.copyOf(standings.approvable(campaign)) : Set.of();
        Map<String, SheetTable.Standing> all = table.standings(campaign.id());
        List<Row> rows = new ArrayList<>();
        for (Participant unit : campaigns.takingPart(campaign, SubjectKind.UNIT)) {
            String block = unit.block().orElse("");
            if (plan.sheet(SubjectKind.UNIT, block).isPresent()) {
                SheetTable.Standing one = all.getOrDefault(unit.code(), SheetTable.Standing.NEW);
                Optional<LocalDate> day = Optional.ofNullable(due.get(unit.code()))
                        .or(() -> one.until().filter(until -> one.mayAppealOn(standings.day())));
                rows.add(new Row(
                        unit,
                        plan.blockLabel(block),
                        one.state(),
                        one.version(),
                        day,
                        day.filter(standings.day()::isAfter).isPresent(),
                        appeals.getOrDefault(unit.code(), List.of()),
                        outdated.getOrDefault(unit.code(), List.of())));
            }
        }
        Map<SheetState, Long> counts = new LinkedHashMap<>();
        for (SheetState state : SheetState.values()) {
            long count = rows.stream().filter(row -> row.state() == state).count();
            if (count > 0) {
                counts.put(state, count);
            }
        }
        Map<String, String> blocks = new LinkedHashMap<>();
        plan.blocks().forEach((id, one) -> blocks.put(id, one.label()));
        return new SheetListView(
                campaign,
                asked,
                PageOfRows.of(
                        rows.stream()
                                .filter(row -> fits(row, asked, approvable))
                                .toList(),
                        page),
                rows.size(),
                counts,
                rows.stream().filter(row -> !row.outdated().isEmpty()).count(),
                rows.stream()
                        .filter(row -> approvable.contains(row.unit().code()))
                        .count(),
                blocks,
                Arrays.stream(Act.values()).filter(act -> act.isFor(actor)).toList(),
                actor.may(Action.APPRAISE));
    }

    private static boolean fits(Row row, Question asked, Set<String> approvable) {
        boolean asksOutdated = asked.state().equals(Question.OUTDATED);
        return (asked.state().isEmpty()
                        || row.state().word().equals(asked.state())
                        || asked.state().equals(Question.APPROVABLE)
                                && approvable.contains(row.unit().code())
                        || asksOutdated && !row.outdated().isEmpty())
                && (asked.block().isEmpty()
                        || row.unit().block().filter(asked.block()::equals).isPresent())
                && Spelling.finds(asked.name(), row.unit().name());
    }
}
