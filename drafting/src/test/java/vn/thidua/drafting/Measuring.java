package vn.thidua.drafting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.drafting.DraftPart.About;
import vn.thidua.drafting.DraftPart.Line;

/** Holds a draft against what its paper says. */
final class Measuring {

    static final String IDENTITY = "number, day, issuer, period";
    static final String CLAUSES = "clauses";
    static final String LINES = "lines and maxima";
    static final String RULES = "rules right without a touch";
    static final String SURE = "rules that are sure and right";
    static final String DATES = "quotas and deadlines";
    static final String TARGETS = "targets";
    static final String LEVELS = "classes by points";
    static final String BLOCKS = "blocks, rows listed";

    private final MadePaper paper;
    private final PlanDraft draft;
    private final String where;
    private final Score score;

    Measuring(MadePaper paper, PlanDraft draft, String kind, Score score) {
        this.paper = paper;
        this.draft = draft;
        this.where = paper.name() + " (" + kind + ") ";
        this.score = score;
    }

    void measure() {
        identity("number", About.NUMBER);
        identity("day", About.DAY);
        paper.said("issuer").forEach(issuer -> {
            String read = draft.said(About.ISSUER).orElse("");
            score.count(IDENTITY, Plain.text(read).equals(Plain.text(issuer)), where + issuer + " <> " + read);
        });
        paper.said("period").forEach(period -> {
            String read = draft.said(About.FROM).orElse("") + " "
                    + draft.said(About.TO).orElse("");
            score.count(IDENTITY, read.equals(period), where + period + " <> " + read);
        });
        clauses();
        paper.said("line").forEach(this::line);
        paper.said("differs")
                .forEach(id -> score.count(
                        LINES,
                        lines().anyMatch(one -> one.part().id().equals(id) && !one.isSure()),
                        where + id + " adds up for us"));
        paper.said("deadline").forEach(this::deadline);
        paper.said("quota").forEach(this::quota);
        targets();
        paper.said("class").forEach(said -> {
            List<String> read = draft.classes().stream()
                    .flatMap(one -> one.part().spans().stream()
                            .map(span -> span.label() + " "
                                    + span.from()
                                            .map(from -> (span.fromIncluded() ? ">=" : ">") + from.toPlainString())
                                            .orElse("-")
                                    + (one.isSure() ? "" : " open")))
                    .toList();
            score.count(LEVELS, read.contains(said), where + said + " not in " + read);
        });
        List<String> blocks =
                draft.blocks().stream().map(one -> one.part().label()).toList();
        paper.said("block")
                .forEach(said -> score.count(BLOCKS, blocks.contains(said), where + said + " not in " + blocks));
        paper.said("left")
                .forEach(said -> score.count(
                        BLOCKS,
                        draft.left().stream().anyMatch(line -> line.text().contains(said)),
                        where + said + " is neither drafted nor listed"));
        paper.said("papers").forEach(said -> {
            String read = String.valueOf(draft.papers().size());
            score.count(DATES, read.equals(said), where + said + " papers <> " + read);
        });
    }

    private void identity(String word, About about) {
        paper.said(word).forEach(value -> {
            String read = draft.said(about).orElse("");
            score.count(IDENTITY, read.equals(value), where + value + " <> " + read);
        });
    }

    private void clauses() {
        Set<String> read = draft.clauses().stream()
                .filter(node -> !node.counted() && !node.kind().equals("annex"))
                .map(Outline.Node::id)
                .collect(Collectors.toSet());
        paper.said("clauses")
                .flatMap(line -> Stream.of(line.split(" ")))
                .forEach(id -> score.count(CLAUSES, read.contains(id), where + id + " not in " + read));
    }

    private Stream<Drafted<Line>> lines() {
        return draft.all().filter(one -> one.part() instanceof Line).map(Measuring::asLine);
    }

    @SuppressWarnings("unchecked")
    private static Drafted<Line> asLine(Drafted<?> one) {
        return (Drafted<Line>) one;
    }

    private void line(String said) {
        String[] parts = said.split(" ", 3);
        Optional<Line> line = lines().map(Drafted::part)
                .filter(one -> one.id().equals(parts[0]))
                .findFirst();
        String max = line.flatMap(Line::max).map(value -> value.toPlainString()).orElse("none");
        score.count(LINES, max.equals(parts[1]), where + said + " <> " + max);
        if (parts.length < 3) {
            return;
        }
        Optional<Drafted<RuleDraft>> rule = line.flatMap(Line::rule);
        String read = rule.map(one -> Shape.of(one.part())).orElse("none");
        boolean open = parts[2].equals("open");
        if (!open) {
            score.count(RULES, read.equals(parts[2]), where + said + " <> " + read);
        }
        boolean sureAndWrong = rule.filter(Drafted::isSure).isPresent() && !read.equals(parts[2]);
        score.count(SURE, !sureAndWrong, where + said + " <> sure " + read);
    }

    private void deadline(String said) {
        String[] parts = said.split(" ", 2);
        List<String> read = draft.deadlines().stream()
                .map(one -> one.part().what() + " " + Shape.of(one.part().span()))
                .toList();
        score.count(DATES, read.contains(said), where + said + " not in " + read + parts.length);
    }

    private void quota(String said) {
        List<String> read = draft.awards().stream()
                .filter(one -> one.part().number().isPresent())
                .map(one -> {
                    DraftPart.Number number = one.part().number().orElseThrow();
                    String per = number.per() == DraftPart.Per.ALL ? "" : " " + number.per();
                    String level = said.contains(" * ") ? "*" : one.part().level();
                    return one.part().form() + " " + level + " "
                            + one.part().to().name().toLowerCase(java.util.Locale.ROOT) + " " + number.value()
                            + (number.share() ? "%" : "") + per;
                })
                .toList();
        score.count(DATES, read.contains(said), where + said + " not in " + read);
    }

    private void targets() {
        List<String> read = new java.util.ArrayList<>(draft.targets().stream()
                .map(one -> one.part().comparison() + " " + one.part().value())
                .toList());
        paper.said("target").forEach(said -> score.count(TARGETS, read.remove(said), where + said + " not in " + read));
    }
}
