package vn.thidua.drafting;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a paper proposes for a plan.
 *
 * @param clauses every numbered part once
 * @param left sentences with numbers, days or points of which nothing was made
 */
public record PlanDraft(
        List<Drafted<DraftPart.Identity>> identity,
        List<Drafted<DraftPart.BasisPaper>> bases,
        List<Outline.Node> clauses,
        List<Drafted<DraftPart.Participants>> participants,
        List<Drafted<DraftPart.BlockOfUnits>> blocks,
        List<Drafted<DraftPart.DueDay>> deadlines,
        List<Drafted<DraftPart.Recurring>> reports,
        List<Drafted<DraftPart.Acting>> bodies,
        List<Drafted<DraftPart.Sheet>> sheets,
        List<Drafted<DraftPart.Threshold>> targets,
        List<Drafted<DraftPart.Classes>> classes,
        List<Drafted<DraftPart.Condition>> standards,
        List<Drafted<DraftPart.Honour>> awards,
        List<Drafted<DraftPart.DossierPaper>> papers,
        List<Sentence> left) {

    public PlanDraft {
        identity = List.copyOf(identity);
        bases = List.copyOf(bases);
        clauses = List.copyOf(clauses);
        participants = List.copyOf(participants);
        blocks = List.copyOf(blocks);
        deadlines = List.copyOf(deadlines);
        reports = List.copyOf(reports);
        bodies = List.copyOf(bodies);
        sheets = List.copyOf(sheets);
        targets = List.copyOf(targets);
        classes = List.copyOf(classes);
        standards = List.copyOf(standards);
        awards = List.copyOf(awards);
        papers = List.copyOf(papers);
        left = List.copyOf(left);
    }

    /** Everything that is proposed, lines of tables with their rules included. */
    public Stream<Drafted<?>> all() {
        Stream<Drafted<?>> simple = Stream.of(
                        identity,
                        bases,
                        participants,
                        blocks,
                        deadlines,
                        reports,
                        bodies,
                        targets,
                        classes,
                        standards,
                        awards,
                        papers)
                .flatMap(List::stream);
        return Stream.concat(simple, sheets.stream().flatMap(PlanDraft::within));
    }

    private static Stream<Drafted<?>> within(Drafted<DraftPart.Sheet> sheet) {
        return Stream.concat(Stream.of(sheet), sheet.part().lines().stream().flatMap(PlanDraft::line));
    }

    private static Stream<Drafted<?>> line(Drafted<DraftPart.Line> line) {
        return Stream.concat(
                Stream.concat(Stream.of(line), line.part().rule().stream()),
                line.part().lines().stream().flatMap(PlanDraft::line));
    }

    /** What the paper says of itself. */
    public java.util.Optional<String> said(DraftPart.About about) {
        return identity.stream()
                .map(Drafted::part)
                .filter(one -> one.about() == about)
                .map(DraftPart.Identity::value)
                .findFirst();
    }
}
