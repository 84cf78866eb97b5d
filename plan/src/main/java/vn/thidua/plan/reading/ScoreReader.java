package vn.thidua.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Classification.Cap;
import vn.thidua.plan.Classification.Level;
import vn.thidua.plan.Classification.Limit;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Faults;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.Plan.JudgedTarget;
import vn.thidua.plan.Quota;
import vn.thidua.plan.Ranking;
import vn.thidua.plan.Rule;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.Target.Comparison;
import vn.thidua.plan.Unsubmitted;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Type;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Scalars;

/** Reads what makes points, ranks, targets and classes. */
final class ScoreReader {

    private static final String PARAMETER = "param.";

    private final Formulas formulas;
    private final Faults faults;

    ScoreReader(Formulas formulas, Faults faults) {
        this.formulas = formulas;
        this.faults = faults;
    }

    static SubjectKind kind(Fields fields) {
        return switch (fields.text("of", "unit")) {
            case "person" -> SubjectKind.PERSON;
            case "campaign" -> SubjectKind.CAMPAIGN;
            default -> SubjectKind.UNIT;
        };
    }

    List<ScoreSheet> sheets(Fields plan) {
        List<ScoreSheet> sheets = new ArrayList<>();
        for (Fields form : plan.forms("sheets")) {
            SubjectKind of = kind(form);
            sheets.add(new ScoreSheet(
                    form.text("id", ""),
                    form.text("label", ""),
                    of,
                    form.textSet("blocks"),
                    form.number("max").orElse(BigDecimal.ZERO),
                    form.text("deadline"),
                    unsubmitted(form),
                    new Numbering(form.text("id", "")).number(criteria(form, of))));
        }
        return List.copyOf(sheets);
    }

    /** A word, or a parameter that holds one, so that the authority can read a silent document otherwise. */
    private Optional<Unsubmitted> unsubmitted(Fields sheet) {
        if (!sheet.has("unsubmitted")) {
            return Optional.empty();
        }
        Fields form = sheet.fields("unsubmitted");
        String written = form.text("means", "");
        Optional<String> parameter =
                written.startsWith(PARAMETER) ? Optional.of(written.substring(PARAMETER.length())) : Optional.empty();
        Optional<String> word = parameter.isEmpty() ? Optional.of(written) : parameter.flatMap(formulas::textOf);
        Optional<Unsubmitted.Means> means = word.flatMap(Unsubmitted.Means::of);
        if (means.isEmpty()) {
            faults.error(form.mark("means"), "sheet.unsubmitted", sheet.text("id", ""), word.orElse(written));
        }
        return means.map(one -> new Unsubmitted(one, form.clause(""), parameter));
    }

    private List<Criterion> criteria(Fields form, SubjectKind of) {
        return form.forms("criteria").stream().map(one -> criterion(one, of)).toList();
    }

    private Criterion criterion(Fields form, SubjectKind of) {
        String id = form.text("id", "");
        Optional<Rule> rule = form.has("rule")
                ? Optional.of(new RuleReader(formulas, faults, of).read(form.fields("rule")))
                : Optional.empty();
        if (form.has("rule") == form.has("criteria")) {
            faults.error(form.mark(), "criterion.rule-or-lines", id);
        }
        return new Criterion(
                id,
                form.text("number", ""),
                form.text("title", ""),
                form.number("max").orElse(BigDecimal.ZERO),
                form.clause(id),
                switch (form.text("part", "")) {
                    case "bonus" -> Criterion.Part.BONUS;
                    case "penalty" -> Criterion.Part.PENALTY;
                    default -> Criterion.Part.NORMAL;
                },
                formulas.condition(form, "only-if", of),
                formulas.condition(form, "applies", of),
                rule,
                criteria(form, of),
                combine(form),
                form.number("weight"),
                form.truth("locked"),
                form.texts("tags"),
                form.texts("evidence"),
                form.text("appraised-by"),
                form.text("guidance"),
                form.mark());
    }

    private Criterion.Combine combine(Fields form) {
        String word = form.text("combine", "sum");
        if (!word.equals("sum") && !form.has("round")) {
            faults.error(form.mark(), "rule.round");
        }
        if (word.equals("weighted") && !form.has("missing")) {
            faults.error(form.mark(), "criterion.missing-open", form.text("id", ""));
        }
        return switch (word) {
            case "rescaled" -> new Criterion.Rescaled(Formulas.rounding(form));
            case "weighted" ->
                new Criterion.Weighted(
                        switch (form.text("missing", "open")) {
                            case "zero" -> Criterion.Missing.ZERO;
                            case "spread" -> Criterion.Missing.SPREAD;
                            default -> Criterion.Missing.OPEN;
                        },
                        Formulas.rounding(form));
            default -> new Criterion.Plain();
        };
    }

    List<Ranking> rankings(Fields plan, List<ScoreSheet> sheets) {
        List<Ranking> rankings = new ArrayList<>();
        for (Fields form : plan.forms("rankings")) {
            SubjectKind of = kind(form);
            List<OrderKey> keys = new ArrayList<>();
            formulas.orderKey(form.mapping(), of).ifPresent(keys::add);
            form.items("then").forEach(node -> formulas.orderKey(node, of).ifPresent(keys::add));
            if (!keys.isEmpty()) {
                rankings.add(new Ranking(of, form.textSet("blocks"), keys, formulas.condition(form, "among", of)));
            }
        }
        if (rankings.isEmpty()) {
            for (ScoreSheet sheet : sheets) {
                Expression total = new Expression.OfOutcome(
                        vn.thidua.plan.expression.Scope.SELF, sheet.of(), Expression.Outcome.TOTAL, "");
                rankings.add(new Ranking(
                        sheet.of(), sheet.blocks(), List.of(new OrderKey(total, true, false)), Optional.empty()));
            }
        }
        return List.copyOf(rankings);
    }

    Map<SubjectKind, Map<String, Target>> targets(Fields plan, Expression lastDay) {
        Map<SubjectKind, Map<String, Target>> targets = new LinkedHashMap<>();
        plan.keyed("targets").forEach((id, form) -> {
            if (!form.truth("judged")) {
                SubjectKind of = kind(form);
                target(id, form, of, lastDay)
                        .ifPresent(target -> targets.computeIfAbsent(of, ignored -> new LinkedHashMap<>())
                                .put(id.text(), target));
            }
        });
        return targets;
    }

    List<JudgedTarget> judgedTargets(Fields plan) {
        List<JudgedTarget> judged = new ArrayList<>();
        plan.keyed("targets").forEach((id, form) -> {
            if (form.truth("judged")) {
                judged.add(new JudgedTarget(id.text(), form.text("label", ""), form.clause(id.text()), kind(form)));
            }
        });
        return List.copyOf(judged);
    }

    private Optional<Target> target(Scalar id, Fields form, SubjectKind of, Expression lastDay) {
        List<String> words = List.of("at-least", "at-most", "more-than", "less-than", "is");
        List<String> said = words.stream().filter(form::has).toList();
        if (!form.has("value") || said.size() != 1) {
            faults.error(id.mark(), "target.form", id.text(), String.join(", ", words));
            return Optional.empty();
        }
        Expression value = formulas.any(form, "value", of);
        Type needed = said.getFirst().equals("is") ? Type.TRUTH : Type.NUMBER;
        if (!Formulas.isNothing(value) && value.type() != needed) {
            faults.error(
                    form.mark("value"),
                    "formula.type",
                    form.text("value", ""),
                    "type." + value.type().word(),
                    "type." + needed.word());
        }
        return Optional.of(new Target(
                id.text(),
                form.text("label", ""),
                form.clause(id.text()),
                of,
                value,
                Comparison.valueOf(
                        said.getFirst().toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                thresholds(form, said.getFirst()),
                formulas.day(form, "due").orElse(lastDay),
                form.truth("final"),
                form.text("measured-by")));
    }

    private Map<String, BigDecimal> thresholds(Fields form, String word) {
        if (form.node(word).orElseThrow() instanceof Mapping mapping) {
            if (form.has("blocks")) {
                faults.error(mapping.mark(), "target.blocks", word);
            }
            return Map.copyOf(form.numbers(word));
        }
        if (!(form.node(word).orElseThrow() instanceof Scalar scalar)) {
            // That it is no number is told with the shape of the file.
            return Map.of("*", BigDecimal.ZERO);
        }
        Optional<BigDecimal> number = Scalars.number(scalar)
                .or(() -> Scalars.truth(scalar).map(truth -> truth ? BigDecimal.ONE : BigDecimal.ZERO))
                .or(() -> formulas.any(scalar, SubjectKind.CAMPAIGN).flatMap(e -> literal(e, scalar)));
        Map<String, BigDecimal> thresholds = new LinkedHashMap<>();
        Set<String> asked = form.has("blocks") ? form.textSet("blocks") : Set.of("*");
        asked.forEach(block -> thresholds.put(block, number.orElse(BigDecimal.ZERO)));
        return Map.copyOf(thresholds);
    }

    private Optional<BigDecimal> literal(Expression expression, Scalar scalar) {
        Expression inner = expression instanceof Expression.OfParameter parameter ? parameter.value() : expression;
        if (inner instanceof Expression.Number number) {
            return Optional.of(number.value());
        }
        faults.error(scalar.mark(), "target.threshold", scalar.text());
        return Optional.empty();
    }

    List<Classification> classifications(Fields plan, Map<SubjectKind, Map<String, FactDeclaration>> facts) {
        List<Classification> all = new ArrayList<>();
        for (Fields form : plan.forms("classifications")) {
            SubjectKind of = kind(form);
            Fields above = form.fields("not-above");
            if (!form.has("levels") && !form.has("scale")) {
                faults.error(form.mark(), "class.no-levels", form.text("id", ""));
            }
            all.add(new Classification(
                    form.text("id", ""),
                    form.text("label", ""),
                    form.clause(""),
                    of,
                    form.textSet("blocks"),
                    form.forms("levels").stream().map(level -> level(level, of)).toList(),
                    formulas.condition(form, "not-rated-if", of),
                    formulas.condition(form, "lowest-if", of),
                    caps(form, of),
                    form.forms("limits").stream().map(limit -> limit(limit, of)).toList(),
                    formulas.condition(above, "when", of)
                            .map(when -> new Classification.NotAbove(when, above.text("classes", ""))),
                    form.text("decided")
                            .flatMap(id -> Optional.ofNullable(
                                    facts.getOrDefault(of, Map.of()).get(id)))));
        }
        return List.copyOf(all);
    }

    private Level level(Fields form, SubjectKind of) {
        if (!form.has("label")) {
            faults.error(form.mark(), "class.label", form.text("id", ""));
        }
        if (form.has("and") && !form.has("unmet")) {
            faults.error(form.mark(), "class.unmet", form.text("id", ""));
        }
        return new Level(
                form.text("id", ""),
                form.text("label", ""),
                formulas.condition(form, "when", of),
                formulas.condition(form, "and", of),
                form.text("unmet", "").equals("open"));
    }

    private List<Cap> caps(Fields form, SubjectKind of) {
        List<Cap> caps = new ArrayList<>();
        for (Fields cap : form.forms("caps")) {
            formulas.condition(cap, "when", of).ifPresent(when -> caps.add(new Cap(when, cap.text("at", ""))));
        }
        return List.copyOf(caps);
    }

    private Limit limit(Fields form, SubjectKind of) {
        Quota.Per per = per(form);
        SubjectKind raisedFor = (per == Quota.Per.PARENT || per == Quota.Per.UNIT)
                        && !form.text("raised-by", "").contains("campaign.")
                ? SubjectKind.UNIT
                : SubjectKind.CAMPAIGN;
        return new Limit(
                form.text("level", ""),
                share(form, formulas.condition(form, "among", of)),
                form.text("reached"),
                per,
                form.text("alike"),
                formulas.order(form, of),
                form.has("raised-by") ? Optional.of(formulas.amount(form, "raised-by", raisedFor)) : Optional.empty(),
                raisedFor,
                form.text("tie"),
                form.clause(""));
    }

    /** A share of a group with its least and most. */
    static Quota.Share share(Fields form, Optional<Expression> among) {
        return new Quota.Share(
                form.number("percent").orElse(BigDecimal.ZERO),
                among,
                Formulas.mode(form.text("round", "down")),
                form.whole("at-least", 0),
                form.has("at-most") ? Optional.of(form.whole("at-most", 0)) : Optional.empty(),
                form.forms("by-size").stream()
                        .map(size -> new Quota.Size(size.whole("up-to", 0), size.whole("places", 0)))
                        .toList());
    }

    static Quota.Per per(Fields form) {
        return form.choice("per", Quota.Per.class, Quota.Per.ALL);
    }
}
