package vn.thidua.engine.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.World;
import vn.thidua.engine.World.Settlement;
import vn.thidua.plan.Block;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Nearest;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.language.ShapeCheck;
import vn.thidua.plan.yaml.Mark;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.plan.yaml.Scalars;
import vn.thidua.plan.yaml.YamlText;

/** Reads a case for a plan. */
public final class CaseReader {

    /** The largest case file that is read, in bytes. */
    public static final int LARGEST = 512 << 20;

    private final Plan plan;
    private final boolean otherPlansToo;
    private final List<String> blocks;

    /**
     * Reads cases for that plan.
     *
     * @param otherPlansToo whether a case written for another plan is taken, as far as its facts fit
     */
    public CaseReader(Plan plan, boolean otherPlansToo) {
        this.plan = plan;
        this.otherPlansToo = otherPlansToo;
        this.blocks = List.copyOf(plan.blocks().keySet());
    }

    /**
     * Reads a case.
     *
     * @param file its name, for messages
     */
    public CaseResult read(String file, byte[] bytes) {
        Faults faults = new Faults(file);
        Optional<Node> root = YamlText.read(bytes, LARGEST, YamlText.Anchors.FLAT, faults);
        if (root.isPresent() && !(root.get() instanceof Mapping)) {
            faults.error(root.get().mark(), "case.not-a-mapping");
        }
        List<Mark> settledAt = new ArrayList<>();
        Optional<World> world = root.filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .map(mapping -> world(mapping, settledAt, faults));
        return new CaseResult(world.filter(ignored -> !faults.hasErrors()), List.copyOf(settledAt), faults.all());
    }

    private World world(Mapping root, List<Mark> settledAt, Faults faults) {
        new ShapeCheck(faults).check(withoutExpectation(root), CaseShape.CASE, "case");
        Optional<Scalar> id = scalar(root, "plan");
        if (id.isPresent() && !otherPlansToo && !fits(id.get().text())) {
            faults.error(id.get().mark(), "case.plan", id.get().text(), plan.id());
        }
        FactReader facts = new FactReader(plan, faults);
        Subjects campaign = new Subjects(plan, SubjectKind.CAMPAIGN, 1);
        campaign.put(0, plan.id(), plan.document().issuer(), -1);
        root.get("campaign")
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .ifPresent(mapping -> facts.read(mapping.get("facts"), campaign, 0));
        List<Mapping> unitForms = forms(root, "units");
        Subjects units = subjects(SubjectKind.UNIT, unitForms, facts, faults);
        parents(unitForms, units, faults);
        parentBlocks(unitForms, units, faults);
        List<Mapping> peopleForms = forms(root, "people");
        Subjects people = subjects(SubjectKind.PERSON, peopleForms, facts, faults);
        belonging(peopleForms, people, units, faults);
        namesakes(unitForms, peopleForms, faults);
        LocalDate asOf = scalar(root, "asOf").flatMap(Scalars::day).orElse(LocalDate.EPOCH);
        return new World(plan, asOf, campaign, units, people, settled(root, List.of(units, people), settledAt, faults))
                .proposing(new ProposalReader(plan, faults).read(forms(root, "proposed"), units, people));
    }

    private boolean fits(String id) {
        return id.equals(plan.id()) || plan.extending().contains(id);
    }

    /** {@code expect} belongs to whoever tests; it is not looked into. */
    private static Mapping withoutExpectation(Mapping root) {
        List<Entry> entries = root.entries().stream()
                .filter(entry -> !entry.key().text().equals("expect"))
                .toList();
        return new Mapping(entries, root.mark());
    }

    private Subjects subjects(SubjectKind kind, List<Mapping> forms, FactReader facts, Faults faults) {
        Subjects subjects = new Subjects(plan, kind, forms.size());
        Map<String, Mark> seen = new HashMap<>();
        for (int row = 0; row < forms.size(); row++) {
            Mapping form = forms.get(row);
            Optional<Scalar> id = scalar(form, "id");
            String text = id.map(Scalar::text).orElse("?" + row);
            Mark first = seen.putIfAbsent(text, id.map(Scalar::mark).orElse(form.mark()));
            if (first != null) {
                faults.error(id.map(Scalar::mark).orElse(form.mark()), "case.twice", text, first.line());
            }
            subjects.put(row, text, scalar(form, "name").map(Scalar::text).orElse(text), block(form, kind, faults));
            facts.read(form.get("facts"), subjects, row);
            facts.grants(form.get("granted"), subjects, row);
            if (scalar(form, "unsubmitted").flatMap(Scalars::truth).orElse(false)) {
                subjects.closeUnsubmitted(row);
            }
        }
        return subjects;
    }

    /** An id names one unit or one person: what a council chose, or whom a tie is among, could be either otherwise. */
    private static void namesakes(List<Mapping> units, List<Mapping> people, Faults faults) {
        Map<String, Mark> ofUnits = new HashMap<>();
        units.forEach(form -> scalar(form, "id").ifPresent(id -> ofUnits.putIfAbsent(id.text(), id.mark())));
        for (Mapping form : people) {
            Optional<Scalar> id = scalar(form, "id");
            id.map(Scalar::text)
                    .map(ofUnits::get)
                    .ifPresent(unit -> faults.error(
                            id.get().mark(),
                            "case.unit-and-person",
                            id.get().text(),
                            unit.line(),
                            id.get().mark().line()));
        }
    }

    private int block(Mapping form, SubjectKind kind, Faults faults) {
        Optional<Scalar> block = scalar(form, "block");
        int place = block.map(one -> blocks.indexOf(one.text())).orElse(-1);
        if (kind == SubjectKind.UNIT && block.isPresent() && place < 0) {
            String written = block.get().text();
            faults.error(
                    block.get().mark(), "case.block", written, String.join(", ", blocks), Nearest.to(written, blocks));
        }
        return place;
    }

    private static void parents(List<Mapping> forms, Subjects units, Faults faults) {
        for (int row = 0; row < forms.size(); row++) {
            Optional<Scalar> parent = scalar(forms.get(row), "parent");
            if (parent.isPresent()) {
                String id = parent.get().text();
                units.above(row, units.row(id), id);
                if (id.equals(units.id(row))) {
                    faults.error(parent.get().mark(), "case.own-parent", id);
                }
            }
        }
        for (int row = 0; row < forms.size(); row++) {
            if (standsAboveItself(units, row)) {
                faults.error(
                        scalar(forms.get(row), "parent").orElseThrow().mark(),
                        "case.parents-circle",
                        units.id(row),
                        units.id(units.above(row)));
            }
        }
    }

    /** Where the plan names the block above a block, a unit above that is listed belongs to it. */
    private void parentBlocks(List<Mapping> forms, Subjects units, Faults faults) {
        for (int row = 0; row < forms.size(); row++) {
            int above = units.above(row);
            Optional<String> asked = units.block(row) < 0
                    ? Optional.empty()
                    : Optional.ofNullable(plan.blocks().get(blocks.get(units.block(row))))
                            .flatMap(Block::parentBlock);
            if (above >= 0 && asked.isPresent() && units.block(above) != blocks.indexOf(asked.get())) {
                faults.error(
                        scalar(forms.get(row), "parent").orElseThrow().mark(),
                        "case.parent-block",
                        units.id(above),
                        units.id(row),
                        asked.get());
            }
        }
    }

    /** Whether the way up from a unit, by more than one step, comes back to it. */
    private static boolean standsAboveItself(Subjects units, int row) {
        int steps = 0;
        int above = units.above(row);
        while (above >= 0 && above != row && steps <= units.size()) {
            above = units.above(above);
            steps++;
        }
        return above == row && steps > 0;
    }

    private static void belonging(List<Mapping> forms, Subjects people, Subjects units, Faults faults) {
        for (int row = 0; row < forms.size(); row++) {
            Optional<Scalar> unit = scalar(forms.get(row), "unit");
            if (unit.isPresent()) {
                int at = units.row(unit.get().text());
                people.above(row, at, unit.get().text());
                if (at < 0) {
                    faults.error(unit.get().mark(), "case.unit", unit.get().text(), people.id(row));
                }
            }
        }
    }

    private List<Settlement> settled(Mapping root, List<Subjects> candidates, List<Mark> marks, Faults faults) {
        List<Settlement> acts = new ArrayList<>();
        for (Mapping form : forms(root, "settled")) {
            Optional<Scalar> award = scalar(form, "award");
            List<String> chosen = new ArrayList<>();
            if (form.get("chosen").orElse(null) instanceof Sequence sequence) {
                sequence.items().forEach(item -> {
                    if (item instanceof Scalar scalar) {
                        chosen.add(scalar.text());
                        if (candidates.stream().allMatch(one -> one.row(scalar.text()) < 0)) {
                            faults.error(scalar.mark(), "case.chosen", scalar.text());
                        }
                    }
                });
            }
            if (award.isPresent() && !known(award.get().text())) {
                String written = award.get().text();
                faults.error(
                        award.get().mark(),
                        "case.award",
                        written,
                        Nearest.to(written, plan.awards().keySet()));
            }
            acts.add(new Settlement(
                    award.map(Scalar::text).orElse(""), scalar(form, "of").map(Scalar::text), List.copyOf(chosen)));
            marks.add(form.mark());
        }
        return List.copyOf(acts);
    }

    private boolean known(String award) {
        return plan.awards().containsKey(award)
                || plan.classifications().stream()
                        .anyMatch(one -> award.startsWith(one.id() + "/")
                                && one.indexOf(award.substring(one.id().length() + 1)) >= 0);
    }

    private static Optional<Scalar> scalar(Mapping form, String name) {
        return form.get(name)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(one -> !one.isNull());
    }

    private static List<Mapping> forms(Mapping form, String name) {
        if (form.get(name).orElse(null) instanceof Sequence sequence) {
            return sequence.items().stream()
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .toList();
        }
        return List.of();
    }
}
