package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thidua.drafting.DraftPart.Comparison;
import vn.thidua.drafting.DraftPart.Per;
import vn.thidua.plan.SubjectKind;

/** Targets, standards, awards and the dossier in the plan language. */
final class AwardText {

    private static final String ATTESTED = "standing-office, council";
    private static final int CLASS_WORDS = 5;
    private static final String VOTES = "Phiếu bình xét của Hội đồng";

    private final PlanWriting writing;

    AwardText(PlanWriting writing) {
        this.writing = writing;
    }

    /** Classes by points: the last has no condition. */
    static List<String> classes(Drafted<DraftPart.Classes> one) {
        DraftPart.Classes classes = one.part();
        List<String> lines = new ArrayList<>(List.of(
                "- id: " + classes.id(),
                "  label: " + YamlValues.text(classes.label()),
                "  " + PlanWriting.clause(one.clause())));
        if (classes.of() == SubjectKind.PERSON) {
            lines.add("  of: person");
        }
        lines.add("  levels:");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < classes.spans().size(); i++) {
            DraftPart.ClassSpan span = classes.spans().get(i);
            boolean last = i == classes.spans().size() - 1;
            String when = span.from()
                    .filter(ignored -> !last || span.to().isPresent())
                    .map(from -> ", when: total() " + (span.fromIncluded() ? ">= " : "> ") + YamlValues.number(from))
                    .orElse("");
            lines.add("    - {id: " + YamlValues.text(id(span.label(), ids)) + ", label: "
                    + YamlValues.text(span.label()) + when + "}");
        }
        return lines;
    }

    /** As many words as tell a class from the others. */
    private static String id(String label, List<String> taken) {
        int words = CLASS_WORDS;
        String id = Plain.id(label, words);
        while (taken.contains(id) && words < Plain.words(label).size()) {
            words++;
            id = Plain.id(label, words);
        }
        String one = taken.contains(id) ? id + "-" + (taken.size() + 1) : id;
        taken.add(one);
        return one;
    }

    List<String> target(Drafted<DraftPart.Threshold> one) {
        DraftPart.Threshold target = one.part();
        String fact = writing.facts()
                .name(
                        SubjectKind.UNIT,
                        target.label(),
                        target.percent() ? "percent" : "integer",
                        one.clause(),
                        "unit, standing-office",
                        List.of());
        return List.of(YamlValues.text(target.id()) + ": {label: " + YamlValues.text(target.label())
                + ", of: unit, value: " + fact + ", "
                + word(target.comparison()) + ": " + YamlValues.number(target.value())
                + target.due().map(day -> ", due: " + day).orElse("") + ", " + PlanWriting.clause(one.clause()) + "}");
    }

    private static String word(Comparison comparison) {
        return comparison.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> standards() {
        List<String> all = new ArrayList<>();
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            List<String> of = new ArrayList<>();
            writing.draft().standards().stream()
                    .filter(one -> one.part().of() == kind)
                    .forEach(one -> {
                        writing.facts().showing(!writing.isTaken(one));
                        of.addAll(writing.lines(one, "    ", List.of(standard(one))));
                        writing.facts().showing(false);
                    });
            all.addAll(PlanWriting.headed("  " + kind.name().toLowerCase(Locale.ROOT) + ":", of));
        }
        return PlanWriting.headed("standards:", all);
    }

    private String standard(Drafted<DraftPart.Condition> one) {
        DraftPart.Condition condition = one.part();
        String when = condition
                .comparison()
                .map(number -> writing.facts()
                                .name(
                                        condition.of(),
                                        number.label(),
                                        number.percent() ? "percent" : "decimal",
                                        one.clause(),
                                        "unit, standing-office",
                                        List.of())
                        + " " + sign(number.comparison()) + " " + YamlValues.number(number.value()))
                .orElseGet(() -> writing.facts()
                        .name(
                                condition.of(),
                                condition.label(),
                                "boolean",
                                one.clause(),
                                ATTESTED,
                                List.of("attested: true")));
        return YamlValues.text(condition.id()) + ": {label: " + YamlValues.text(condition.label()) + ", "
                + PlanWriting.clause(one.clause()) + ", when: " + (when.contains(" ") ? "'" + when + "'" : when) + "}";
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> ">=";
            case MORE_THAN -> ">";
            case AT_MOST -> "<=";
            case LESS_THAN -> "<";
        };
    }

    List<String> award(Drafted<DraftPart.Honour> one) {
        DraftPart.Honour award = one.part();
        List<String> lines = new ArrayList<>();
        lines.add(award.id() + ":");
        lines.add("  label: " + YamlValues.text(award.label()));
        lines.add("  form: " + award.form());
        lines.add("  level: " + award.level());
        lines.add("  to: " + award.to().name().toLowerCase(Locale.ROOT));
        lines.add("  " + PlanWriting.clause(one.clause()));
        lines.add("  standards: all");
        award.number().ifPresent(number -> {
            lines.add("  quota: " + quota(number));
            boolean points =
                    award.to() == SubjectKind.UNIT && !writing.draft().sheets().isEmpty();
            lines.add("  order: [" + (points ? "total()" : votes(award.to(), one.clause())) + "]");
        });
        writing.body("council", "steering-committee", "standing-office").ifPresent(body -> lines.add("  tie: " + body));
        writing.body("chair").ifPresent(body -> lines.add("  decided-by: " + body));
        return lines;
    }

    private String votes(SubjectKind of, String clause) {
        return writing.facts().declared().getOrDefault(of, Map.of()).keySet().stream()
                .filter(name -> name.equals(Plain.name(VOTES, 5)))
                .findFirst()
                .orElseGet(() -> writing.facts().name(of, VOTES, "integer", clause, "council", List.of()));
    }

    private static String quota(DraftPart.Number number) {
        String value = YamlValues.number(number.value());
        String per = number.per().name().toLowerCase(Locale.ROOT);
        if (number.share()) {
            return "{share: {percent: " + value + ", round: down}, per: " + per + "}";
        }
        return number.per() == Per.ALL ? value : "{each: " + value + ", per: " + per + "}";
    }

    List<String> dossier() {
        List<String> papers = new ArrayList<>();
        writing.draft()
                .papers()
                .forEach(one -> papers.addAll(writing.lines(
                        one,
                        "    ",
                        List.of("- {id: " + one.part().id() + ", label: "
                                + YamlValues.text(one.part().label()) + ", kind: "
                                + one.part().kind()
                                + one.part()
                                        .form()
                                        .map(form -> ", form: " + YamlValues.text(form))
                                        .orElse("") + ", "
                                + PlanWriting.clause(one.clause()) + "}"))));
        List<String> headed = new ArrayList<>(PlanWriting.headed("  papers:", papers));
        Optional<Drafted<DraftPart.DossierPaper>> first =
                writing.draft().papers().stream().filter(writing::isTaken).findFirst();
        if (first.isPresent()) {
            String to = writing.draft().bodies().stream()
                    .filter(one -> writing.isTaken(one) && one.part().role().equals("standing-office"))
                    .map(one -> one.part().label())
                    .findFirst()
                    .orElse("");
            if (!to.isEmpty()) {
                headed.add("  to: " + YamlValues.text(to));
            }
            writing.draft().deadlines().stream()
                    .filter(one -> writing.isTaken(one) && one.part().what().equals("dossier"))
                    .findFirst()
                    .ifPresent(one -> headed.add("  deadline: " + one.part().id()));
            headed.add("  " + PlanWriting.clause(first.get().clause()));
        }
        return PlanWriting.headed("dossier:", headed);
    }
}
