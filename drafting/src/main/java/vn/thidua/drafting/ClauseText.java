package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.drafting.DraftPart.About;
import vn.thidua.drafting.DraftPart.Line;
import vn.thidua.plan.SubjectKind;

/** The clauses of a paper in the plan language, each with what answers it. */
final class ClauseText {

    private final PlanWriting writing;
    private final Map<String, String> informing;

    ClauseText(PlanWriting writing) {
        this.writing = writing;
        this.informing = Grammar.shipped().map("informing");
    }

    /** Each part that the paper numbers and that holds no other, and whatever is cited. */
    List<String> clauses() {
        List<String> all = new ArrayList<>();
        Set<String> parents = writing.draft().clauses().stream()
                .filter(node -> !node.counted())
                .map(Outline.Node::parent)
                .collect(Collectors.toSet());
        Set<String> answered = writing.draft().clauses().stream()
                .filter(node -> writing.isCited(node.id()))
                .flatMap(node -> Stream.of(node.id(), node.parent()))
                .collect(Collectors.toSet());
        for (Outline.Node node : writing.draft().clauses()) {
            boolean leaf = !node.counted()
                    && !parents.contains(node.id())
                    && !node.kind().equals("annex");
            boolean within = leaf && !writing.isCited(node.id()) && answered.contains(node.id());
            if (writing.isCited(node.id()) || leaf && !within) {
                all.add("  " + YamlValues.text(node.id()) + ": {label: " + YamlValues.text(node.label()) + ", title: "
                        + YamlValues.text(node.title()) + answers(node) + informs(node) + "}");
            }
        }
        boolean annexed =
                writing.draft().clauses().stream().anyMatch(node -> node.kind().equals("annex"));
        String where = annexed ? "Phụ lục" : "Bảng điểm";
        writing.draft().sheets().forEach(sheet -> {
            boolean known = writing.draft().clauses().stream()
                    .anyMatch(node -> node.id().equals(sheet.clause()));
            if (!known || !writing.isCited(sheet.clause())) {
                all.add("  " + sheet.clause() + ": {label: " + where + ", title: "
                        + YamlValues.text(sheet.part().label()) + "}");
            }
            sheet.part().lines().forEach(line -> lineClause(line, sheet.clause(), where, all));
        });
        return PlanWriting.headed("clauses:", all);
    }

    private void lineClause(Drafted<Line> line, String sheet, String where, List<String> all) {
        boolean known =
                writing.draft().clauses().stream().anyMatch(node -> node.id().equals(line.clause()));
        boolean commented = line.part().effect() != DraftPart.Effect.NORMAL && !writing.isCited(line.clause());
        if (known || commented) {
            line.part().lines().forEach(below -> lineClause(below, sheet, where, all));
            return;
        }
        Optional<Outline.Node> of = line.clause().startsWith(sheet) ? Optional.empty() : around(line.clause());
        String number = line.clause()
                .substring(of.map(node -> node.id().length()).orElse(sheet.length()))
                .replaceFirst("^\\.", "")
                .replace("dd", "đ");
        String within = of.map(node -> node.label() + ", dòng ").orElse(where + ", mục ");
        all.add("  " + YamlValues.text(line.clause()) + ": {label: " + YamlValues.text(within + number) + ", title: "
                + YamlValues.text(Plain.label(line.part().title(), 70)) + "}");
        line.part().lines().forEach(below -> lineClause(below, sheet, where, all));
    }

    /** The part of the paper in which a line of a table stands. */
    private Optional<Outline.Node> around(String clause) {
        return writing.draft().clauses().stream()
                .filter(node -> clause.startsWith(node.id() + "."))
                .max(java.util.Comparator.comparingInt(node -> node.id().length()));
    }

    /** Parts that cite no clause of their own: what answers is said with the clause. */
    private String answers(Outline.Node node) {
        List<String> all = new ArrayList<>();
        writing.draft().bases().stream()
                .filter(one -> writing.isTaken(one) && one.clause().equals(node.id()))
                .forEach(one -> all.add(YamlValues.text("basis:" + one.part().number())));
        boolean period = writing.draft().identity().stream()
                .anyMatch(one -> writing.isTaken(one)
                        && one.part().about() == About.TO
                        && one.clause().equals(node.id()));
        if (period) {
            all.add("period");
        }
        boolean audience = writing.draft().participants().stream()
                .anyMatch(one -> writing.isTaken(one) && one.clause().equals(node.id()));
        if (audience && node.of().filter(of -> of == SubjectKind.PERSON).isPresent()) {
            all.add("audience");
        }
        writing.draft().sheets().stream()
                .filter(one -> one.clause().equals(node.id()))
                .forEach(one -> all.add(YamlValues.text("sheet:" + one.part().id())));
        return all.isEmpty() ? "" : ", answers: [" + String.join(", ", all) + "]";
    }

    private String informs(Outline.Node node) {
        String about = informing.getOrDefault(node.kind().equals("recipients") ? "recipients" : node.section(), "");
        return writing.isCited(node.id()) || about.isEmpty() ? "" : ", informs: " + YamlValues.text(about);
    }
}
