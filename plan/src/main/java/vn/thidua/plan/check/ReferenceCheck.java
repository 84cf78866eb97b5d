package vn.thidua.plan.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Award;
import vn.thidua.plan.Block;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.Duty;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Faults;
import vn.thidua.plan.FromUnits;
import vn.thidua.plan.Nearest;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Providers;
import vn.thidua.plan.Quota;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.yaml.Mark;

/** Every id that one part of a plan uses for another must be there, and stand for one thing only. */
final class ReferenceCheck {

    private static final Set<String> PROVIDERS =
            Set.of("unit", "person", "standing-office", "council", "chair", "import", "appraiser");

    private final Plan plan;
    private final Places places;
    private final Faults faults;

    ReferenceCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        blocks();
        facts();
        sheets();
        targets();
        awards();
        classifications();
        calendar();
        papers();
        bodies();
    }

    private void must(Mark mark, String kind, String id, Collection<String> known) {
        if (!known.contains(id)) {
            faults.error(mark, "ref.unknown", "ref." + kind, id, Nearest.to(id, known));
        }
    }

    private void once(Mark mark, String id, Set<String> seen) {
        if (!seen.add(id)) {
            faults.error(mark, "id.twice", id);
        }
    }

    private void blocksOf(Mark mark, Collection<String> blocks) {
        blocks.forEach(block -> must(mark, "block", block, plan.blocks().keySet()));
    }

    private void unitFact(Mark mark, Optional<String> id) {
        id.ifPresent(one -> must(
                mark,
                "fact",
                one,
                plan.facts().getOrDefault(SubjectKind.UNIT, java.util.Map.of()).keySet()));
    }

    private void deadline(Mark mark, Optional<String> id) {
        id.ifPresent(
                one -> must(mark, "deadline", one, plan.calendar().deadlines().keySet()));
    }

    private void body(Mark mark, Optional<String> id) {
        id.ifPresent(one -> must(mark, "body", one, plan.bodies().keySet()));
    }

    private void blocks() {
        for (Block block : plan.blocks().values()) {
            Mark mark = places.of("blocks", block.id());
            block.parentBlock()
                    .ifPresent(
                            parent -> must(mark, "block", parent, plan.blocks().keySet()));
            List<String> above = above(block);
            if (above.getLast().equals(block.id()) && above.size() > 1) {
                faults.error(mark, "block.circle", String.join(" → ", above));
            }
        }
    }

    /** A block and those above it, up to the last one or to the first that stands there twice. */
    private List<String> above(Block block) {
        List<String> above = new ArrayList<>(List.of(block.id()));
        Optional<Block> at = Optional.of(block);
        while (at.isPresent()) {
            at = at.flatMap(Block::parentBlock).map(parent -> plan.blocks().get(parent));
            boolean seen = at.map(Block::id).filter(above::contains).isPresent();
            at.map(Block::id).ifPresent(above::add);
            at = seen ? Optional.empty() : at;
        }
        return above;
    }

    private void facts() {
        plan.facts()
                .forEach((kind, ofKind) -> ofKind.values().forEach(fact -> {
                    Set<String> known = new HashSet<>(PROVIDERS);
                    known.addAll(plan.bodies().keySet());
                    known.addAll(plan.blocks().keySet());
                    Mark mark = places.of(fact);
                    blocksOf(mark, fact.blocks());
                    if (kind == SubjectKind.CAMPAIGN && !fact.blocks().isEmpty()) {
                        faults.error(mark, "fact.blocks-of-campaign", fact.id());
                    }
                    fact.by().forEach(by -> must(mark, "body", by, known));
                    if (known.containsAll(fact.by())
                            && fact.by().stream().noneMatch(by -> Providers.reaches(plan, fact, by))) {
                        nobody(mark, fact);
                    }
                    fact.fromUnits().ifPresent(units -> fromUnits(fact, units));
                }));
    }

    /** Whoever names only blocks has usually not said yet which units are below theirs. */
    private void nobody(Mark mark, FactDeclaration fact) {
        boolean blocks = fact.of() == SubjectKind.UNIT && plan.blocks().keySet().containsAll(fact.by());
        faults.error(
                mark, blocks ? "fact.nobody-below" : "fact.nobody", fact.declaredAs(), String.join(", ", fact.by()));
    }

    private void fromUnits(FactDeclaration whole, FromUnits units) {
        Mark mark = places.of("facts", SubjectKind.CAMPAIGN.word(), whole.id());
        unitFact(mark, Optional.of(units.fact()));
        blocksOf(mark, units.blocks());
        plan.fact(SubjectKind.UNIT, units.fact())
                .filter(one -> !units.fits(one.type(), whole.type()))
                .ifPresent(one -> faults.error(
                        mark,
                        "fact.from-units-type",
                        whole.id(),
                        one.id(),
                        units.how().word()));
    }

    private void sheets() {
        Set<String> seen = new HashSet<>();
        for (ScoreSheet sheet : plan.sheets()) {
            Mark mark = places.of("sheets", sheet.id());
            once(mark, "sheet:" + sheet.id(), seen);
            blocksOf(mark, sheet.blocks());
            deadline(mark, sheet.deadline());
            sheet.all().forEach(criterion -> criterion(criterion, seen));
        }
        plan.rankings().forEach(ranking -> blocksOf(places.of("rankings"), ranking.blocks()));
    }

    private void criterion(Criterion criterion, Set<String> seen) {
        once(criterion.mark(), criterion.id(), seen);
        body(criterion.mark(), criterion.appraisedBy());
        criterion
                .tags()
                .forEach(tag -> must(criterion.mark(), "tag", tag, plan.tags().keySet()));
    }

    private void targets() {
        plan.targets().values().forEach(ofKind -> ofKind.values().forEach(this::target));
    }

    private void target(Target target) {
        Mark mark = places.of("targets", target.id());
        body(mark, target.measuredBy());
        target.thresholds().keySet().stream()
                .filter(block -> !block.equals("*"))
                .forEach(block -> must(mark, "block", block, plan.blocks().keySet()));
    }

    private void awards() {
        for (Award award : plan.awards().values()) {
            Mark mark = places.of("awards", award.id());
            blocksOf(mark, award.blocks());
            body(mark, award.decidedBy());
            body(mark, award.appraisedBy());
            body(mark, award.proposedTo());
            // Plans of earlier versions name it in words.
            award.tieSettledBy()
                    .filter(settler -> !councils().contains(settler))
                    .ifPresent(settler -> faults.warning(mark, "award.tie-body", award.id(), settler));
            award.council().ifPresent(council -> must(mark, "body", council, councils()));
            for (Quota quota : award.quotas()) {
                blocksOf(mark, quota.blocks());
                blocksOf(mark, quota.exceptBlocks().keySet());
                award.to().forEach(kind -> alike(mark, kind, quota.alike()));
                if (quota.per() == Quota.Per.BLOCK) {
                    blocksOf(mark, quota.except().keySet());
                }
            }
        }
        plan.lines()
                .forEach(line -> line.forEach(id -> must(
                        places.of("one-award-each"), "award", id, plan.awards().keySet())));
    }

    /** Groups are made by the words of a text fact of those who are grouped. */
    private void alike(Mark mark, SubjectKind kind, Optional<String> id) {
        id.ifPresent(one -> {
            must(
                    mark,
                    "fact",
                    one,
                    plan.facts().getOrDefault(kind, java.util.Map.of()).keySet());
            plan.fact(kind, one)
                    .filter(fact -> fact.type() != FactType.TEXT)
                    .ifPresent(fact -> faults.error(mark, "alike.text", one));
        });
    }

    private Set<String> councils() {
        Set<String> known = new HashSet<>(plan.councils().keySet());
        known.addAll(plan.bodies().keySet());
        return known;
    }

    private void classifications() {
        Set<String> seen = new HashSet<>();
        for (Classification one : plan.classifications()) {
            Mark mark = places.of("classifications", one.id());
            once(mark, one.id(), seen);
            blocksOf(mark, one.blocks());
            List<String> levels =
                    one.levels().stream().map(Classification.Level::id).toList();
            Set<String> once = new HashSet<>();
            levels.forEach(level -> once(places.of("classifications", one.id(), "levels", level), level, once));
            one.caps().forEach(cap -> must(mark, "level", cap.at(), levels));
            one.limits().forEach(limit -> {
                must(mark, "level", limit.level(), levels);
                body(mark, limit.tieSettledBy());
                alike(mark, one.of(), limit.alike());
                limit.reached().ifPresent(reached -> must(mark, "level", reached, levels));
            });
            one.notAbove()
                    .ifPresent(above -> must(
                            mark,
                            "classification",
                            above.classesOfUnit(),
                            plan.classifications().stream()
                                    .map(Classification::id)
                                    .toList()));
        }
    }

    private void calendar() {
        Calendar calendar = plan.calendar();
        for (Calendar.PeriodicReport report : calendar.reports()) {
            Mark mark = places.of("calendar", "reports", report.id());
            unitFact(mark, report.counts());
            blocksOf(mark, report.from());
        }
        for (Calendar.OwedPaper owed : calendar.owed()) {
            Mark mark = places.of("calendar", "owed", owed.id());
            unitFact(mark, owed.fact());
            deadline(mark, owed.deadline());
            blocksOf(mark, owed.from());
        }
        for (Calendar.Review review : calendar.reviews()) {
            deadline(places.of("calendar", "reviews", review.id()), review.deadline());
        }
        for (RegistrationForm form : plan.registration()) {
            Mark mark = places.of("registration", form.id());
            deadline(mark, form.deadline());
            form.summedUpBy()
                    .ifPresent(block -> must(mark, "block", block, plan.blocks().keySet()));
            form.fact()
                    .ifPresent(fact -> must(
                            mark,
                            "fact",
                            fact,
                            plan.facts()
                                    .getOrDefault(form.of(), java.util.Map.of())
                                    .keySet()));
        }
    }

    private void papers() {
        if (plan.dossier().isEmpty()) {
            return;
        }
        Dossier dossier = plan.dossier().get();
        Mark mark = places.of("dossier");
        deadline(mark, dossier.deadline());
        dossier.appraisedBy().forEach(body -> body(mark, Optional.of(body)));
        Set<String> seen = new HashSet<>();
        for (Dossier.Paper paper : dossier.papers()) {
            once(mark, paper.id(), seen);
            blocksOf(places.of("dossier", "papers", paper.id()), paper.blocks());
            paper.awards()
                    .forEach(award -> must(mark, "award", award, plan.awards().keySet()));
        }
    }

    private void bodies() {
        Set<String> appraisable = new HashSet<>();
        plan.criteria().forEach(criterion -> appraisable.add(criterion.id()));
        plan.targets().values().forEach(ofKind -> appraisable.addAll(ofKind.keySet()));
        plan.standards().values().forEach(ofKind -> appraisable.addAll(ofKind.keySet()));
        plan.bodies()
                .values()
                .forEach(body -> body.appraises()
                        .forEach(id -> must(places.of("bodies", body.id()), "answer", id, appraisable)));
        Set<String> actors = new HashSet<>(plan.bodies().keySet());
        actors.add("unit");
        Set<String> seen = new HashSet<>();
        for (Duty duty : plan.duties()) {
            Mark mark = places.of("duties", duty.id());
            once(mark, duty.id(), seen);
            must(mark, "body", duty.body(), actors);
            deadline(mark, duty.deadline());
        }
    }
}
