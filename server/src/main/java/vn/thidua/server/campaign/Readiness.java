package vn.thidua.server.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Body;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.Role;
import vn.thidua.server.identity.Staff;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.organisation.Organisation;

/** What an announcement would do, and what speaks against it. */
@Service
@Transactional(readOnly = true)
public class Readiness {

    private final Campaigns campaigns;
    private final Staff staff;
    private final Organisation organisation;
    private final CampaignFacts recorded;
    private final Today today;

    Readiness(Campaigns campaigns, Staff staff, Organisation organisation, CampaignFacts recorded, Today today) {
        this.campaigns = campaigns;
        this.staff = staff;
        this.organisation = organisation;
        this.recorded = recorded;
        this.today = today;
    }

    /** A block and how many units stand in it. */
    public record Size(String block, int units) {}

    /** A day of the calendar that is past. */
    public record Passed(String label, LocalDate day) {}

    /** A deadline without a day until a fact is recorded. */
    public record Open(String label, String fact) {}

    /**
     * Facts that nobody can record as things stand.
     *
     * @param recorder who would; empty where the plan names nobody who has a way to
     * @param body label of the body for which they would act; empty for none
     * @param facts labels of the facts
     */
    public record Unrecorded(Optional<Recorder> recorder, String body, List<String> facts) {}

    /**
     * What an announcement would do, and what speaks against it.
     *
     * @param people how many people take part
     * @param silent names of units for which nobody can sign in
     * @param foreign who issued the plan, where its words name another authority
     * @param open deadlines whose day the plan leaves open
     * @param unmanned what the plan wants done and nobody has the role for, as words of actions
     * @param unappraised headings of lines whose points nobody can grant, by the label of the body that grants them
     */
    public record Forecast(
            List<Size> sizes,
            int units,
            int people,
            List<String> silent,
            List<Unrecorded> unrecorded,
            Map<String, List<String>> unappraised,
            List<Passed> passed,
            List<Open> open,
            List<String> unmanned,
            boolean over,
            Optional<String> foreign) {

        /** Whether somebody should think twice. */
        public boolean warns() {
            return units == 0
                    || !silent.isEmpty()
                    || !unrecorded.isEmpty()
                    || !unappraised.isEmpty()
                    || !passed.isEmpty()
                    || !open.isEmpty()
                    || !unmanned.isEmpty()
                    || over
                    || foreign.isPresent();
        }
    }

    /** The forecast for a campaign that is prepared. */
    public Forecast of(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_PREPARED, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        List<Participant> units = campaigns.participants(campaign, SubjectKind.UNIT, false);
        Map<String, Integer> counts = new HashMap<>();
        units.forEach(unit -> counts.merge(unit.block().orElse(""), 1, Integer::sum));
        List<Size> sizes = plan.blocks().values().stream()
                .map(block -> new Size(block.label(), counts.getOrDefault(block.id(), 0)))
                .toList();
        List<Grant> grants = staff.of(campaign.authority(), campaign.id());
        return new Forecast(
                sizes,
                units.size(),
                campaigns.participants(campaign, SubjectKind.PERSON, false).size(),
                silent(units, grants),
                unrecorded(plan, grants, units),
                Appraisers.missing(plan, grants),
                passed(plan),
                PlanDays.open(plan).entrySet().stream()
                        .filter(one ->
                                !recorded.isKnown(campaign, one.getValue().id()))
                        .map(one ->
                                new Open(one.getKey().label(), one.getValue().label()))
                        .toList(),
                unmanned(plan, grants),
                today.day().isAfter(campaign.to()),
                Optional.of(plan.document().issuer())
                        .filter(issuer -> Fit.isForeign(
                                plan,
                                organisation.authority(campaign.authority()).name())));
    }

    private List<Passed> passed(Plan plan) {
        List<Passed> passed = new ArrayList<>();
        PlanDays.fixed(plan).forEach((deadline, day) -> passed.add(new Passed(deadline.label(), day)));
        PlanDays.ofReports(plan).forEach((report, day) -> passed.add(new Passed(report, day)));
        passed.removeIf(one -> !one.day().isBefore(today.day()));
        return passed;
    }

    /** What the plan wants done at its end, by those who have no account yet. */
    private static List<String> unmanned(Plan plan, List<Grant> grants) {
        Set<Action> wanted = new LinkedHashSet<>();
        if (!plan.sheets().isEmpty()) {
            wanted.add(Action.APPROVE_POINTS);
        }
        plan.awards().values().forEach(award -> {
            if (award.council().isPresent()) {
                wanted.addAll(List.of(Action.CONVENE, Action.VOTE));
            }
            if (award.proposedTo().isEmpty()) {
                wanted.add(Action.SIGN_DECISION);
            }
        });
        return wanted.stream()
                .filter(action -> grants.stream().map(Grant::role).noneMatch(action::allows))
                .map(Action::word)
                .toList();
    }

    /** The names of units of a campaign for which nobody can sign in. */
    @Unasked("tells which roles are not given, for the first page of those who may see them")
    public List<String> silent(Campaign campaign) {
        return silent(
                campaigns.participants(campaign, SubjectKind.UNIT, false),
                staff.of(campaign.authority(), campaign.id()));
    }

    /** The facts of a campaign that nobody can record as things stand. */
    @Unasked("tells which roles are not given, for the first page of those who may see them")
    public List<Unrecorded> unrecorded(Campaign campaign) {
        return unrecorded(
                campaigns.plan(campaign),
                staff.of(campaign.authority(), campaign.id()),
                campaigns.participants(campaign, SubjectKind.UNIT, false));
    }

    /** The lines of a campaign whose points nobody can grant as things stand, by the label of the body that would. */
    @Unasked("tells which roles are not given, for the first page of those who may see them")
    public Map<String, List<String>> unappraised(Campaign campaign) {
        return Appraisers.missing(campaigns.plan(campaign), staff.of(campaign.authority(), campaign.id()));
    }

    /** The names of units of a campaign for which somebody can sign in, but nobody can hand in what is made ready. */
    @Unasked("tells which roles are not given, for the first page of those who may see them")
    public List<String> headless(Campaign campaign) {
        List<Grant> grants = staff.of(campaign.authority(), campaign.id());
        Set<String> spoken = units(grants, Role::ofUnit);
        Set<String> headed = units(grants, role -> role == Role.HEAD);
        return campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                .filter(unit -> spoken.contains(unit.code()) && !headed.contains(unit.code()))
                .map(Participant::name)
                .toList();
    }

    private static Set<String> units(List<Grant> grants, Predicate<Role> role) {
        return grants.stream()
                .filter(grant -> role.test(grant.role()))
                .flatMap(grant -> grant.unit().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> silent(List<Participant> units, List<Grant> grants) {
        Set<String> spoken = units(grants, Role::ofUnit);
        return units.stream()
                .filter(unit -> !spoken.contains(unit.code()))
                .map(Participant::name)
                .toList();
    }

    private static List<Unrecorded> unrecorded(Plan plan, List<Grant> grants, List<Participant> units) {
        Map<Optional<Recorder>, List<String>> missing = new LinkedHashMap<>();
        plan.facts().values().stream()
                .flatMap(facts -> facts.values().stream())
                .forEach(fact -> missing(plan, fact, grants, units)
                        .ifPresent(who -> missing.computeIfAbsent(who, one -> new ArrayList<>())
                                .add(fact.label())));
        return missing.entrySet().stream()
                .map(entry -> new Unrecorded(
                        entry.getKey(),
                        entry.getKey()
                                .flatMap(Recorder::body)
                                .map(plan.bodies()::get)
                                .map(Body::label)
                                .orElse(""),
                        entry.getValue().stream().distinct().toList()))
                .toList();
    }

    /** Whose account a fact waits for; nothing where somebody can record it, an empty one where the plan names nobody. */
    private static Optional<Optional<Recorder>> missing(
            Plan plan, FactDeclaration fact, List<Grant> grants, List<Participant> units) {
        List<Recorder> recorders = Recorder.of(plan, fact);
        boolean somebody = recorders.stream()
                .anyMatch(recorder ->
                        grants.stream().anyMatch(grant -> recorder.is(grant) || isAbove(recorder, grant, units)));
        // Units without anybody who signs in are told by their names.
        boolean byUnits =
                recorders.stream().anyMatch(recorder -> recorder.role().ofUnit());
        return somebody || byUnits
                ? Optional.empty()
                : Optional.of(recorders.stream().findFirst());
    }

    private static boolean isAbove(Recorder recorder, Grant grant, List<Participant> units) {
        return recorder.role() == grant.role()
                && recorder.block().isPresent()
                && units.stream()
                        .anyMatch(unit -> grant.unit().equals(Optional.of(unit.code()))
                                && unit.block().equals(recorder.block()));
    }
}
