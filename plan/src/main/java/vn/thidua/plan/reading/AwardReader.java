package vn.thidua.plan.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.Award;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Commendation;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Nearest;
import vn.thidua.plan.OrderKey;
import vn.thidua.plan.PostingRule;
import vn.thidua.plan.Quota;
import vn.thidua.plan.Requirement;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;

/** Reads standards and awards. */
final class AwardReader {

    private final Formulas formulas;
    private final Faults faults;

    AwardReader(Formulas formulas, Faults faults) {
        this.formulas = formulas;
        this.faults = faults;
    }

    Map<SubjectKind, Map<String, Standard>> standards(Fields plan) {
        Map<SubjectKind, Map<String, Standard>> standards = new EnumMap<>(SubjectKind.class);
        for (SubjectKind of : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            Map<String, Standard> ofKind = new LinkedHashMap<>();
            plan.fields("standards").keyed(of.word()).forEach((id, form) -> {
                Expression when = formulas.condition(form, "when", of).orElse(Formulas.NOTHING);
                ofKind.put(
                        id.text(),
                        new Standard(id.text(), of, form.text("label", ""), form.clause(id.text()), when, id.mark()));
            });
            standards.put(of, ofKind);
        }
        return standards;
    }

    Map<String, Award> awards(Fields plan, Map<SubjectKind, Map<String, Standard>> standards) {
        Map<String, Award> awards = new LinkedHashMap<>();
        plan.keyed("awards").forEach((id, form) -> awards.put(id.text(), award(id, form, standards)));
        return awards;
    }

    private Award award(Scalar id, Fields form, Map<SubjectKind, Map<String, Standard>> standards) {
        Set<SubjectKind> to = switch (form.text("to", "unit")) {
            case "person" -> EnumSet.of(SubjectKind.PERSON);
            case "any" -> EnumSet.of(SubjectKind.UNIT, SubjectKind.PERSON);
            default -> EnumSet.of(SubjectKind.UNIT);
        };
        SubjectKind asked = to.contains(SubjectKind.UNIT) ? SubjectKind.UNIT : SubjectKind.PERSON;
        Map<SubjectKind, Requirement> requires = new EnumMap<>(SubjectKind.class);
        for (SubjectKind of : to) {
            requires.put(of, requirement(form, of, to.size() > 1, standards.getOrDefault(of, Map.of())));
        }
        List<OrderKey> order = formulas.order(form, asked);
        // What is asked of units and people alike must be known of both.
        to.stream().filter(kind -> kind != asked).forEach(kind -> formulas.order(form, kind));
        return new Award(
                id.text(),
                form.text("label", ""),
                form.text("form", ""),
                form.text("level", ""),
                Commendation.of(form.text("commendation", "")),
                to,
                form.clause(""),
                form.textSet("blocks"),
                requires,
                quotas(form, to),
                order,
                form.text("tie"),
                form.text("decided-by"),
                form.text("proposed-to"),
                form.text("appraised-by"),
                form.text("council"),
                posting(form),
                form.texts("papers"),
                id.mark());
    }

    private static Optional<PostingRule> posting(Fields form) {
        Fields posting = form.fields("posting");
        // A number that is missing is told already.
        if (!posting.has("days")) {
            return Optional.empty();
        }
        boolean working = !posting.text("counted", "working").equals("calendar");
        return Optional.of(new PostingRule(posting.whole("days", 0), working, posting.clause(form.clause(""))));
    }

    private Requirement requirement(Fields form, SubjectKind of, boolean byRecipient, Map<String, Standard> known) {
        Optional<Node> node = form.node("standards");
        if (byRecipient && node.isPresent() && node.get() instanceof Mapping mapping) {
            node = mapping.get(of.word());
        }
        if (node.isEmpty() || node.get() instanceof Scalar) {
            return new Requirement.All(known.values().stream()
                    .<Requirement>map(Requirement.One::new)
                    .toList());
        }
        return requirement(node.get(), known);
    }

    private Requirement requirement(Node node, Map<String, Standard> known) {
        return switch (node) {
            case Sequence sequence -> new Requirement.All(parts(sequence.items(), known));
            case Mapping mapping -> {
                Fields fields = new Fields(mapping);
                yield fields.has("any")
                        ? new Requirement.Any(parts(fields.items("any"), known))
                        : new Requirement.All(parts(fields.items("all"), known));
            }
            case Scalar scalar -> new Requirement.All(parts(List.of(scalar), known));
        };
    }

    private List<Requirement> parts(List<Node> nodes, Map<String, Standard> known) {
        List<Requirement> parts = new ArrayList<>();
        for (Node node : nodes) {
            if (!(node instanceof Scalar scalar)) {
                parts.add(requirement(node, known));
            } else if (known.containsKey(scalar.text())) {
                parts.add(new Requirement.One(known.get(scalar.text())));
            } else {
                faults.error(
                        scalar.mark(),
                        "ref.unknown",
                        "ref.standard",
                        scalar.text(),
                        Nearest.to(scalar.text(), known.keySet()));
            }
        }
        return List.copyOf(parts);
    }

    private List<Quota> quotas(Fields form, Set<SubjectKind> to) {
        List<Quota> quotas = new ArrayList<>();
        for (Node node : form.items("quota")) {
            if (node instanceof Mapping mapping) {
                quotas.add(quota(form.inside(mapping), form.clause(""), to));
            } else if (node instanceof Scalar) {
                quotas.add(new Quota(
                        new Quota.Number(formulas.amount(form, "quota", SubjectKind.CAMPAIGN)),
                        Quota.Per.ALL,
                        Optional.empty(),
                        Set.of(),
                        Map.of(),
                        Map.of(),
                        form.clause("")));
            }
        }
        return List.copyOf(quotas);
    }

    private Optional<Expression> among(Fields share, Set<SubjectKind> to) {
        Optional<Expression> among = Optional.empty();
        for (SubjectKind kind : List.of(SubjectKind.PERSON, SubjectKind.UNIT)) {
            among = to.contains(kind) ? formulas.condition(share, "among", kind) : among;
        }
        return among;
    }

    private Quota quota(Fields form, Clause clause, Set<SubjectKind> to) {
        if (form.has("each") == form.has("share")) {
            faults.error(form.mark(), "quota.form");
        }
        Fields share = form.fields("share");
        Quota.Places places = form.has("share")
                ? ScoreReader.share(share, among(share, to))
                : new Quota.Number(formulas.amount(form, "each", SubjectKind.CAMPAIGN));
        return new Quota(
                places,
                ScoreReader.per(form),
                form.text("alike"),
                form.textSet("blocks"),
                form.numbers("except"),
                form.numbers("except-blocks"),
                form.clause(clause));
    }
}
