package vn.thidua.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plan of a campaign (kế hoạch phát động) as data: everything that its document says, in a form in which it can be
 * computed, shown and printed. Immutable; made by {@link vn.thidua.plan.reading.PlanReader}.
 *
 * @param version language version of the file
 * @param extending ids of the plans it was made from, nearest first
 * @param notApplicable the list fact of units that names targets outside their function
 * @param lines awards of which a candidate takes only the highest, each line from high to low
 */
public record Plan(
        String id,
        int version,
        List<String> extending,
        String title,
        Optional<String> theme,
        String kind,
        PlanDocument document,
        Calendar calendar,
        Audience audience,
        Map<String, Block> blocks,
        Map<String, String> tags,
        Map<String, Parameter> parameters,
        Map<String, Body> bodies,
        Map<SubjectKind, Map<String, FactDeclaration>> facts,
        List<ScoreSheet> sheets,
        List<Ranking> rankings,
        Map<SubjectKind, Map<String, Target>> targets,
        List<JudgedTarget> judgedTargets,
        Optional<FactDeclaration> notApplicable,
        List<Classification> classifications,
        List<RegistrationForm> registration,
        Map<SubjectKind, Map<String, Standard>> standards,
        Map<String, Award> awards,
        List<List<String>> lines,
        Optional<Dossier> dossier,
        Map<String, CouncilRules> councils,
        List<Duty> duties,
        List<Feed> feeds,
        List<Interpretation> readings,
        Map<String, ClauseEntry> clauses,
        List<Derogation> derogations) {

    /** A target without a number, judged by people: shown, not counted. */
    public record JudgedTarget(String id, String label, Clause clause, SubjectKind of) {}

    /**
     * The same plan in which clauses that say nothing themselves are answered by the parts that come from them.
     *
     * @param parts by clause
     */
    public Plan answered(Map<String, List<String>> parts) {
        Map<String, ClauseEntry> entries = new LinkedHashMap<>();
        clauses.forEach((id, clause) -> entries.put(id, clause.answered(parts.getOrDefault(id, List.of()))));
        return new Plan(
                id,
                version,
                extending,
                title,
                theme,
                kind,
                document,
                calendar,
                audience,
                blocks,
                tags,
                parameters,
                bodies,
                facts,
                sheets,
                rankings,
                targets,
                judgedTargets,
                notApplicable,
                classifications,
                registration,
                standards,
                awards,
                lines,
                dossier,
                councils,
                duties,
                feeds,
                readings,
                Collections.unmodifiableMap(entries),
                derogations);
    }

    /** The fact of that id, if the plan declares it for that kind of subject. */
    public Optional<FactDeclaration> fact(SubjectKind of, String id) {
        return Optional.ofNullable(facts.getOrDefault(of, Map.of()).get(id));
    }

    /** The score sheet of a subject: of that kind, in (or under a unit of) that block. */
    public Optional<ScoreSheet> sheet(SubjectKind of, String block) {
        return sheets.stream()
                .filter(sheet -> sheet.of() == of && sheet.isFor(block))
                .findFirst();
    }

    /**
     * The registrations of which one makes units or people take part; none where all of that kind do, and of people none where
     * they take part with their unit.
     */
    public List<RegistrationForm> joinedBy(SubjectKind kind) {
        return registration.stream()
                .filter(form -> audience.isByRegistration() && form.of() == kind && form.tellsWhoRegistered())
                .toList();
    }

    /** By what the units or people of a block are ranked; empty where the plan ranks them by nothing. */
    public Optional<Ranking> ranking(SubjectKind of, String block) {
        return rankings.stream()
                .filter(one -> one.of() == of
                        && (one.blocks().isEmpty() || one.blocks().contains(block)))
                .findFirst();
    }

    /** The classification of an id. */
    public Optional<Classification> classification(String id) {
        return classifications.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The label of a block; what was asked for where there is none of that id. */
    public String blockLabel(String id) {
        Block block = blocks.get(id);
        return block == null ? id : block.label();
    }

    /** The label of a body; what was asked for where there is none of that id. */
    public String bodyLabel(String id) {
        Body body = bodies.get(id);
        return body == null ? id : body.label();
    }

    /** The label of an award; what was asked for where there is none of that id. */
    public String awardLabel(String id) {
        Award award = awards.get(id);
        return award == null ? id : award.label();
    }

    /**
     * The label of what has places that equal ones can be tied for: an award, or a class that is limited, known as {@code
     * classification/class}. What was asked for where the plan has none of that id.
     */
    public String placesLabel(String id) {
        return limited(id)
                .map(one -> one.label() + ", " + one.levelLabel(levelOf(id)))
                .orElseGet(() -> awardLabel(id));
    }

    /** Who settles a tie for the places of an award or of a class, as a body of the plan; empty where it does not say. */
    public Optional<String> tieSettledBy(String id) {
        Optional<Award> award = Optional.ofNullable(awards.get(id));
        return award.isPresent()
                ? award.flatMap(Award::tieSettledBy)
                : limited(id).flatMap(one -> one.limit(levelOf(id))).flatMap(Classification.Limit::tieSettledBy);
    }

    /** The classification whose class has places of that id; empty where they are those of an award. */
    public Optional<Classification> limited(String id) {
        return classifications.stream()
                .filter(one -> one.limits().stream()
                        .anyMatch(limit -> one.tie(limit.level()).equals(id)))
                .findFirst();
    }

    private static String levelOf(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    /** The label of a standard; what was asked for where there is none of that id. */
    public String standardLabel(SubjectKind of, String id) {
        Standard standard = standards(of).get(id);
        return standard == null ? id : standard.label();
    }

    /** The label of a target; what was asked for where there is none of that id. */
    public String targetLabel(SubjectKind of, String id) {
        Target target = targets(of).get(id);
        return target == null ? id : target.label();
    }

    /** Whether points of one unit depend on facts of others; a plan in which they do lists it among its derogations. */
    public boolean comparesUnits() {
        // What is no fact is a result that moves with others: rank, selection, classes, comparison, spread. Dossiers
        // are one's own.
        return derogations.stream()
                .map(Derogation::what)
                .anyMatch(what -> what.indexOf(':') < 0 && !what.equals(Derogation.PROPOSALS));
    }

    /** Whether a result depends on who was proposed for an award; a plan in which it does lists it among its derogations. */
    public boolean asksWhoIsProposed() {
        return derogations.stream().anyMatch(one -> one.what().equals(Derogation.PROPOSALS));
    }

    /** Every criterion of every sheet. */
    public Stream<Criterion> criteria() {
        return sheets.stream().flatMap(ScoreSheet::all);
    }

    /** The criterion of that id, on whatever sheet it stands. */
    public Optional<Criterion> criterion(String id) {
        return criteria().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The standards of that kind of subject. */
    public Map<String, Standard> standards(SubjectKind of) {
        return standards.getOrDefault(of, Map.of());
    }

    /** The targets of that kind of subject. */
    public Map<String, Target> targets(SubjectKind of) {
        return targets.getOrDefault(of, Map.of());
    }
}
