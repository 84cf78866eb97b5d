package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import vn.thidua.drafting.DraftPart.About;
import vn.thidua.plan.SubjectKind;

/** What a plan says first: its paper, its period, who takes part and who acts. */
final class FrontText {

    private final PlanWriting writing;

    FrontText(PlanWriting writing) {
        this.writing = writing;
    }

    List<String> front() {
        List<String> all = new ArrayList<>();
        all.add("thidua: 1");
        all.add("id: " + id());
        all.add("title: "
                + YamlValues.text(Plain.label(writing.said(About.TITLE).orElse("Kế hoạch thi đua"), 140)));
        all.add("");
        all.add("document:");
        writing.said(About.NUMBER).ifPresent(number -> all.add("  number: " + YamlValues.text(number)));
        writing.said(About.DAY).ifPresent(day -> all.add("  issued: " + day));
        writing.said(About.ISSUER).ifPresent(issuer -> all.add("  issuer: " + YamlValues.text(issuer)));
        writing.said(About.SIGNER).ifPresent(signer -> all.add("  signer: " + YamlValues.text(signer)));
        List<String> bases = new ArrayList<>();
        writing.draft().bases().forEach(one -> bases.addAll(writing.lines(one, "    ", List.of(basis(one)))));
        all.addAll(PlanWriting.headed("  bases:", bases));
        writing.draft().identity().stream()
                .filter(one -> !writing.isTaken(one))
                .forEach(one -> all.addAll(writing.lines(
                        one,
                        "",
                        List.of(one.part().about().name().toLowerCase(Locale.ROOT) + ": "
                                + one.part().value()))));
        all.add("");
        Optional<String> from =
                writing.said(About.FROM).or(() -> writing.said(About.TO).flatMap(to -> writing.said(About.DAY)));
        if (from.isPresent() && writing.said(About.TO).isPresent()) {
            all.add("period: {from: " + from.get() + ", to: "
                    + writing.said(About.TO).orElse("") + periodClause() + "}");
        }
        participants(all);
        blocks(all);
        bodies(all);
        return all;
    }

    private String periodClause() {
        Optional<String> clause = writing.draft().identity().stream()
                .filter(one -> one.part().about() == About.TO && writing.isTaken(one))
                .map(Drafted::clause)
                .filter(one -> !one.isEmpty())
                .findFirst();
        clause.ifPresent(writing::cite);
        return clause.map(one -> ", " + PlanWriting.clause(one)).orElse("");
    }

    private static String basis(Drafted<DraftPart.BasisPaper> one) {
        DraftPart.BasisPaper basis = one.part();
        return "- {number: " + YamlValues.text(basis.number())
                + basis.day().map(day -> ", date: " + day).orElse("")
                + (basis.issuer().isEmpty() ? "" : ", issuer: " + YamlValues.text(basis.issuer()))
                + ", subject: " + YamlValues.text(basis.subject()) + ", " + PlanWriting.clause(one.clause()) + "}";
    }

    private void participants(List<String> all) {
        Map<SubjectKind, Drafted<DraftPart.Participants>> who = new LinkedHashMap<>();
        for (Drafted<DraftPart.Participants> one : writing.draft().participants()) {
            if (writing.isTaken(one)) {
                who.put(one.part().of(), one);
                writing.cite(one.clause());
            } else {
                all.addAll(writing.lines(
                        one, "", List.of(YamlValues.text(one.part().label()))));
            }
        }
        if (who.isEmpty()) {
            return;
        }
        all.add("");
        all.add("audience:");
        all.add("  units: " + label(who, SubjectKind.UNIT));
        all.add("  people: " + label(who, SubjectKind.PERSON));
        // A day until which they register says nothing of those who do not: most papers only refuse them awards.
        all.add("  joining: everybody");
        all.add("  " + PlanWriting.clause(who.values().iterator().next().clause()));
    }

    private static String label(Map<SubjectKind, Drafted<DraftPart.Participants>> who, SubjectKind of) {
        return YamlValues.text(
                Optional.ofNullable(who.get(of)).map(one -> one.part().label()).orElse("Không"));
    }

    private void blocks(List<String> all) {
        separated(
                all,
                writing.each(
                        "blocks:",
                        writing.draft().blocks(),
                        one -> List.of(YamlValues.text(one.part().id()) + ": {label: "
                                + YamlValues.text(one.part().label()) + ", " + PlanWriting.clause(one.clause())
                                + "}")));
    }

    private static void separated(List<String> all, List<String> part) {
        if (!part.isEmpty()) {
            all.add("");
            all.addAll(part);
        }
    }

    private void bodies(List<String> all) {
        separated(
                all,
                writing.each(
                        "bodies:",
                        writing.draft().bodies(),
                        one -> List.of(one.part().id() + ": {label: "
                                + YamlValues.text(one.part().label()) + ", role: "
                                + one.part().role() + ", " + PlanWriting.clause(one.clause()) + "}")));
    }

    /** A name for the plan: the area of the issuer and the year. */
    String id() {
        String issuer = writing.draft().said(About.ISSUER).orElse("ke-hoach");
        String year = writing.draft()
                .said(About.TO)
                .or(() -> writing.draft().said(About.DAY))
                .map(day -> day.substring(0, 4))
                .orElse("");
        Matcher area = Grammar.shipped().one("area-name").matcher(Plain.of(issuer));
        String name = Plain.id(area.find() ? area.group("name") : issuer, 5);
        return name + (year.isEmpty() ? "" : "-" + year);
    }
}
