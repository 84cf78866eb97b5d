package vn.thidua.server.campaign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.plan.Award;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.FormulaWords;
import vn.thidua.words.RuleWords;

/** A plan as a page: every rule in words, with its clause and weight. */
public record PlanView(
        Campaign campaign,
        Plan plan,
        AudiencePart audience,
        List<SheetPart> sheets,
        List<TargetPart> targets,
        List<ClassPart> classes,
        List<AwardPart> awards,
        List<DayPart> days,
        List<PaperPart> papers,
        List<Campaigns.Version> versions) {

    /** For whom it is; each text empty where the plan says nothing. */
    public record AudiencePart(String units, String people, String peopleWhen, String joining, Clause clause) {}

    /** Something due: what, when, by whom. */
    public record DayPart(String label, String due, String who, Clause clause) {}

    /** A paper that is owed or belongs to a dossier. */
    public record PaperPart(String label, String note, Clause clause) {}

    /** One score sheet. */
    public record SheetPart(String id, String label, BigDecimal max, String blocks, List<LinePart> lines) {}

    /** One criterion with its rule. */
    public record LinePart(Criterion criterion, int depth, List<RuleWords.Line> rule, String appraisedBy) {}

    /** One target. */
    public record TargetPart(String id, String label, Clause clause, String asked, String due) {}

    /** One award with its standards. */
    public record AwardPart(Award award, List<StandardPart> standards, String decidedBy) {}

    /** One standard. */
    public record StandardPart(String id, String label, Clause clause, String condition) {}

    /** The page of a plan. */
    public static PlanView of(Campaign campaign, Plan plan, List<Campaigns.Version> versions, Texts texts) {
        RuleWords rules = new RuleWords(plan, texts.reasons());
        FormulaWords formulas = new FormulaWords(plan, texts.reasons());
        List<SheetPart> sheets = new ArrayList<>();
        for (ScoreSheet sheet : plan.sheets()) {
            List<LinePart> lines = new ArrayList<>();
            sheet.criteria().forEach(criterion -> add(criterion, 0, plan, rules, lines));
            String blocks = String.join(
                    ", ", sheet.blocks().stream().map(plan::blockLabel).toList());
            sheets.add(new SheetPart(sheet.id(), sheet.label(), sheet.max(), blocks, lines));
        }
        List<TargetPart> targets = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            plan.targets(kind)
                    .values()
                    .forEach(target -> targets.add(new TargetPart(
                            target.id(),
                            target.label(),
                            target.clause(),
                            asked(target, plan, texts),
                            formulas.say(target.due()))));
        }
        List<AwardPart> awards = plan.awards().values().stream()
                .map(award -> new AwardPart(
                        award,
                        award.to().stream()
                                .sorted()
                                .flatMap(kind -> award.standards(kind).stream())
                                .map(standard -> part(standard, formulas))
                                .toList(),
                        award.proposedTo()
                                .or(award::decidedBy)
                                .map(body -> plan.bodyLabel(body))
                                .orElse("")))
                .toList();
        return new PlanView(
                campaign,
                plan,
                new AudiencePart(
                        plan.audience().units(),
                        plan.audience().people(),
                        plan.audience().peopleWhen().map(formulas::say).orElse(""),
                        texts.say("plan.joining." + plan.audience().joining()),
                        plan.audience().clause()),
                sheets,
                targets,
                plan.classifications().stream()
                        .map(one -> ClassPart.of(one, plan, texts))
                        .toList(),
                awards,
                new PlanDays(plan, texts).all(),
                papers(plan, texts),
                versions);
    }

    private static List<PaperPart> papers(Plan plan, Texts texts) {
        List<PaperPart> papers = new ArrayList<>();
        plan.calendar()
                .owed()
                .forEach(owed ->
                        papers.add(new PaperPart(owed.label(), texts.say("plan.sent-to", owed.to()), owed.clause())));
        plan.dossier()
                .ifPresent(dossier -> dossier.papers()
                        .forEach(paper -> papers.add(new PaperPart(
                                paper.label(),
                                texts.say("plan.dossier-to", dossier.to())
                                        + (paper.awards().isEmpty()
                                                ? ""
                                                : ": "
                                                        + paper.awards().stream()
                                                                .sorted()
                                                                .map(plan::awardLabel)
                                                                .collect(java.util.stream.Collectors.joining(", ")))
                                        + (paper.blocks().isEmpty()
                                                ? ""
                                                : " ("
                                                        + paper.blocks().stream()
                                                                .sorted()
                                                                .map(plan::blockLabel)
                                                                .collect(java.util.stream.Collectors.joining(", "))
                                                        + ")"),
                                paper.clause()))));
        return papers;
    }

    private static void add(Criterion criterion, int depth, Plan plan, RuleWords rules, List<LinePart> lines) {
        lines.add(new LinePart(
                criterion,
                depth,
                rules.say(criterion),
                criterion.appraisedBy().map(body -> plan.bodyLabel(body)).orElse("")));
        criterion.children().forEach(child -> add(child, depth + 1, plan, rules, lines));
    }

    private static StandardPart part(Standard standard, FormulaWords formulas) {
        return new StandardPart(standard.id(), standard.label(), standard.clause(), formulas.say(standard.when()));
    }

    /** What a target asks, as its own page says it: a figure with its unit, or that something is so. */
    private static String asked(Target target, Plan plan, Texts texts) {
        return String.join(
                "; ",
                target.thresholds().entrySet().stream()
                        .map(entry -> asked(target, entry.getValue(), texts)
                                + (entry.getKey().equals("*") ? "" : " (" + plan.blockLabel(entry.getKey()) + ")"))
                        .toList());
    }

    private static String asked(Target target, BigDecimal threshold, Texts texts) {
        if (target.comparison() == Target.Comparison.IS) {
            return texts.say(threshold.signum() == 0 ? "value.no" : "value.yes");
        }
        return target.comparison().sign() + " " + texts.show(threshold) + (target.isPercent() ? " %" : "");
    }

    /** The label of a body of the plan, for the template. */
    public String bodyLabel(String id) {
        return plan.bodyLabel(id);
    }
}
