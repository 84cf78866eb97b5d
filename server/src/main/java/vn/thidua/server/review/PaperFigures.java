package vn.thidua.server.review;

import static vn.thidua.server.review.FigureValue.number;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.delivery.Delivery;
import vn.thidua.server.delivery.DeliveryState;
import vn.thidua.server.delivery.Obligation;
import vn.thidua.server.delivery.Obligations;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/**
 * Papers and reports that units owed: how many came in time, late or not at all, and of whom they are lacking. Of a series of
 * which nothing was handed in here nothing is known.
 */
@Component
class PaperFigures implements FigureSource {

    private final Deliveries deliveries;
    private final Obligations owing;
    private final Campaigns campaigns;
    private final Today today;

    PaperFigures(Deliveries deliveries, Obligations owing, Campaigns campaigns, Today today) {
        this.deliveries = deliveries;
        this.owing = owing;
        this.campaigns = campaigns;
        this.today = today;
    }

    /** Where one paper of one unit stands. */
    private enum Stand {
        IN_TIME,
        LATE,
        LACKING,
        NOT_DUE
    }

    /**
     * What came, by unit and paper.
     *
     * @param over whether the campaign's time is past, when what has no day of its own is wanted, too
     */
    private record Come(Map<String, Delivery> papers, boolean over) {}

    /**
     * How often one paper was late or lacking.
     *
     * @param owing how many units owe it
     * @param late how many handed it in late
     * @param lacking of how many it never came although its day is past
     */
    record Counted(Obligation of, long owing, long inTime, long late, long lacking) {}

    /** Each paper of a series of which something was handed in here. */
    List<Counted> counted(Actor actor, Campaign campaign) {
        List<Participant> units = campaigns.takingPart(campaign, SubjectKind.UNIT);
        Come come = come(actor, campaign);
        Set<String> used = deliveries.used(campaign);
        return owing.of(campaign).stream()
                .filter(one -> used.contains(one.key()))
                .map(one -> counted(one, units, come))
                .toList();
    }

    private Counted counted(Obligation one, List<Participant> units, Come come) {
        Map<Stand, Long> stands = units.stream()
                .filter(one::isOwedBy)
                .collect(Collectors.groupingBy(unit -> stand(one, unit, come), Collectors.counting()));
        return new Counted(
                one,
                units.stream().filter(one::isOwedBy).count(),
                stands.getOrDefault(Stand.IN_TIME, 0L),
                stands.getOrDefault(Stand.LATE, 0L),
                stands.getOrDefault(Stand.LACKING, 0L));
    }

    private Come come(Actor actor, Campaign campaign) {
        return new Come(
                deliveries.seenBy(actor, campaign).stream()
                        .filter(one -> one.state() != DeliveryState.RETURNED)
                        .collect(Collectors.toMap(one -> key(one.unit(), one.owed()), Function.identity())),
                today.day().isAfter(campaign.to()));
    }

    @Override
    public FigureSection of(Actor actor, Campaign campaign) {
        List<Obligation> owed = owing.of(campaign);
        List<Participant> units = campaigns.takingPart(campaign, SubjectKind.UNIT);
        Come come = come(actor, campaign);
        Set<String> used = deliveries.used(campaign);
        List<FigureRow> papers = new ArrayList<>();
        for (Obligation one : owed) {
            Counted counted = counted(one, units, come);
            // Nobody could keep a day that was over before the campaign was announced: a line of noughts would say
            // otherwise.
            if (one.fellDueUntold() && counted.inTime() + counted.late() == 0) {
                continue;
            }
            papers.add(new FigureRow(
                    one.key(),
                    FigureValue.text(one.label()),
                    "/deliveries?owed=" + URLEncoder.encode(one.key(), StandardCharsets.UTF_8),
                    List.of(
                            FigureValue.ofDay(one.until()),
                            number(counted.owing()),
                            known(used, one, counted.inTime()),
                            known(used, one, counted.late()),
                            known(used, one, counted.lacking()))));
        }
        return new FigureSection(
                FigureTopic.PAPERS,
                List.of(),
                List.of(
                        FigureGrid.of(
                                "papers",
                                "",
                                "figure-head.paper",
                                FigureGrid.heads(
                                        "figure-head.due",
                                        "figure-head.owed",
                                        "figure-head.in-time",
                                        "figure-head.late",
                                        "figure-head.lacking"),
                                papers),
                        FigureGrid.of(
                                "paper-units",
                                "",
                                "figure-head.unit",
                                FigureGrid.heads("figure-head.late", "figure-head.lacking"),
                                units(
                                        owed.stream()
                                                .filter(one -> used.contains(one.key()))
                                                .toList(),
                                        units,
                                        come))));
    }

    private static FigureValue known(Set<String> used, Obligation one, long many) {
        return used.contains(one.key()) ? number(many) : FigureValue.NONE;
    }

    /** Those alone of whom something came late or not at all. */
    private List<FigureRow> units(List<Obligation> owed, List<Participant> units, Come come) {
        List<FigureRow> rows = new ArrayList<>();
        for (Participant unit : units) {
            Map<Stand, Long> stands = owed.stream()
                    .filter(one -> one.isOwedBy(unit))
                    .collect(Collectors.groupingBy(one -> stand(one, unit, come), Collectors.counting()));
            long late = stands.getOrDefault(Stand.LATE, 0L);
            long lacking = stands.getOrDefault(Stand.LACKING, 0L);
            if (late + lacking > 0) {
                rows.add(new FigureRow(
                        unit.code(),
                        FigureValue.text(unit.name()),
                        "/deliveries?unit=" + unit.code(),
                        List.of(number(late), number(lacking))));
            }
        }
        return rows;
    }

    private Stand stand(Obligation owed, Participant unit, Come come) {
        return Optional.ofNullable(come.papers().get(key(unit.code(), owed.key())))
                .map(one -> one.isLate(owed) ? Stand.LATE : Stand.IN_TIME)
                .orElse(
                        owed.isPast(today.day()) || owed.until().isEmpty() && come.over()
                                ? Stand.LACKING
                                : Stand.NOT_DUE);
    }

    private static String key(String unit, String owed) {
        return unit + "/" + owed;
    }
}
