package vn.thidua.plan.check;

import java.util.List;
import java.util.Map;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.language.Language;
import vn.thidua.plan.language.ShapeCheck;
import vn.thidua.plan.language.Word;
import vn.thidua.plan.yaml.Node.Mapping;

/** Every check of a plan's meaning, one after the other. */
public final class PlanCheck {

    private final Plan plan;
    private final Mapping tree;
    private final Places places;
    private final Faults faults;

    /**
     * Checks that plan; faults go there.
     *
     * @param tree the file, for the places of its parts
     */
    public PlanCheck(Plan plan, Mapping tree, Faults faults) {
        this.plan = plan;
        this.tree = tree;
        this.places = new Places(tree);
        this.faults = faults;
    }

    /** Runs them all. */
    public void run() {
        new ReferenceCheck(plan, places, faults).run();
        FactCheck facts = new FactCheck(plan, places, faults);
        facts.run();
        new NumberCheck(plan, places, faults).run();
        new OutcomeCheck(plan, places, faults).run();
        new DivisionCheck(plan, places, faults).run();
        if (isReadable("sheets")) {
            // A number that could not be read stands as 0; sums over it would be faults that nobody made.
            new SheetCheck(plan, faults).run();
            new RuleCheck(plan, faults).run();
        }
        new AskedCheck(plan, places, faults).run();
        new JoiningCheck(plan, places, faults).run();
        new AwardCheck(plan, places, faults).run();
        if (isReadable("period")) {
            // Without a period every day lies outside it.
            new CalendarCheck(plan, places, faults).run();
        }
        if (isReadable("clauses")) {
            new ClauseCheck(plan, places, faults).run();
        }
        new DerogationCheck(plan, places, faults).run();
        new CycleCheck(plan, places, faults).run();
        new LawCheck(plan, places, faults).run();
        new PercentCheck(plan, places, faults).run();
        if (!faults.hasErrors()) {
            // What could not be read stands as "no" or 0: that it is never reached would only follow from that.
            new NeverCheck(plan, places, faults).run();
        }
        facts.unused();
    }

    /** By clause, the parts that answer it because they say themselves that they come from it. */
    public Map<String, List<String>> answers() {
        return new ClauseCheck(plan, places, faults).derived();
    }

    /** Whether a part that must be there is, and every value of it has the form that the language asks for. */
    private boolean isReadable(String part) {
        Faults trial = new Faults(faults.file());
        Word word = Language.PLAN.words().stream()
                .filter(one -> one.name().equals(part))
                .findFirst()
                .orElseThrow();
        tree.get(part).ifPresent(node -> new ShapeCheck(trial).check(node, word.shape(), part));
        return !trial.hasErrors() && (!word.required() || tree.get(part).isPresent());
    }
}
