package vn.thidua.server.registration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thidua.documents.Paper;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.Values;

/** A registration on paper: the head of an official document, what was registered, and a place for the signature. */
final class RegistrationPaper {

    private final Plan plan;
    private final RegistrationForm form;
    private final Texts texts;

    RegistrationPaper(Plan plan, RegistrationForm form, Texts texts) {
        this.plan = plan;
        this.form = form;
        this.texts = texts;
    }

    /**
     * The form as it is filled in.
     *
     * @param signer who of the unit submitted it; empty where nobody did here
     */
    Paper of(Participant unit, Registration one, String signer) {
        String block = unit.block().orElse("");
        List<FormField> fields = FormField.of(plan, form, block);
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(form.label().toUpperCase(Locale.forLanguageTag("vi")), plan.title()));
        parts.add(new Paper.Centered(texts.say("paper.to", form.to())));
        for (FormField field : fields) {
            if (field.code().isEmpty()) {
                parts.addAll(said(field.label(), field.said(one.at(field.key()), texts)));
            }
        }
        List<FormField> perCode =
                fields.stream().filter(field -> !field.code().isEmpty()).toList();
        if (!perCode.isEmpty()) {
            parts.add(table(perCode, one, block));
        }
        String place = one.submittedOn()
                .map(day -> PaperWords.placeAndDay(PaperWords.place(""), day))
                .orElseGet(PaperWords::noPlaceNorDay);
        parts.add(new Paper.Signature(place, texts.say("paper.head"), signer));
        return new Paper(new Paper.Head(plan.document().issuer(), unit.name(), "", ""), parts);
    }

    /** A field with what was filled in; of several lines each stands on its own, as names of people do. */
    private static List<Paper.Part> said(String label, String value) {
        List<String> lines =
                value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() < 2) {
            return List.of(new Paper.Text(label + ": " + (lines.isEmpty() ? "…" : lines.getFirst())));
        }
        List<Paper.Part> parts = new ArrayList<>(List.of(new Paper.Text(label + ":")));
        lines.forEach(line -> parts.add(new Paper.Text("– " + line)));
        return parts;
    }

    private Paper.Table table(List<FormField> fields, Registration one, String block) {
        boolean points = fields.getFirst().kind().equals("points");
        List<String> head = points
                ? List.of(
                        texts.say("sheet.code"),
                        texts.say("sheet.criterion"),
                        texts.say("sheet.max"),
                        texts.say("sheet.registered"))
                : List.of(texts.say("sheet.code"), texts.say("plan.target"), texts.say("paper.level"));
        List<List<String>> rows = new ArrayList<>();
        if (points) {
            Map<String, FormField> byCode = new java.util.HashMap<>();
            fields.forEach(field -> byCode.put(field.code(), field));
            plan.sheet(form.of(), block).stream()
                    .flatMap(sheet -> sheet.criteria().stream())
                    .flatMap(Criterion::all)
                    .forEach(criterion -> rows.add(row(criterion, byCode, one)));
            rows.add(List.of("", texts.say("sheet.total"), max(block), sum(fields, one)));
            return new Paper.Table(head, rows, List.of(14, 56, 14, 16), 2);
        }
        fields.forEach(field ->
                rows.add(List.of(texts.show(field.clause()), field.label(), field.said(one.at(field.key()), texts))));
        return new Paper.Table(head, rows, List.of(16, 62, 22), 2);
    }

    private static List<String> row(Criterion criterion, Map<String, FormField> byCode, Registration one) {
        FormField field = byCode.get(criterion.id());
        return List.of(
                criterion.number(),
                criterion.title(),
                Values.number(criterion.max()),
                field == null ? "" : one.at(field.key()));
    }

    private String max(String block) {
        return plan.sheet(form.of(), block)
                .map(ScoreSheet::max)
                .map(Values::number)
                .orElse("");
    }

    private static String sum(List<FormField> fields, Registration one) {
        return Values.number(fields.stream()
                .flatMap(field -> field.number(one.at(field.key())).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
