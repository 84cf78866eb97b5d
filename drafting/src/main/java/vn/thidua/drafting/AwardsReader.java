package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import vn.thidua.drafting.DraftPart.Honour;
import vn.thidua.drafting.DraftPart.Per;
import vn.thidua.plan.SubjectKind;

/** Reads which awards there are and how many. */
final class AwardsReader {

    private static final List<String> SECTIONS = List.of("awards", "quota", "standards", "dossier", "organisation", "");
    private final Grammar grammar;
    private final Outline outline;
    private final Map<String, Drafted<Honour>> found = new LinkedHashMap<>();

    /** A form of award with its level, or with who gives it in the paper's own words. */
    private record Form(Phrase form, Optional<Phrase> level, String giver) {}

    AwardsReader(Grammar grammar, Outline outline) {
        this.grammar = grammar;
        this.outline = outline;
    }

    List<Drafted<Honour>> read() {
        outline.sentences()
                .filter(one -> SECTIONS.contains(one.getKey().section()))
                .forEach(one -> numbers(one.getKey(), one.getValue()));
        outline.about("awards", "quota", "").forEach(this::named);
        return List.copyOf(found.values());
    }

    private void numbers(Outline.Node node, Sentence line) {
        String plain = line.plain();
        if (!grammar.says("awards.quota-of", context(node, plain)) || grammar.says("awards.not-quota", plain)) {
            return;
        }
        Per per = grammar.list("awards.per").stream()
                .flatMap(one -> one.in(plain).stream())
                .findFirst()
                .map(one -> Per.valueOf(one.kind().toUpperCase(Locale.ROOT)))
                .orElse(Per.ALL);
        List<String> parts = new ArrayList<>();
        List<Doubt> left = new ArrayList<>();
        for (String part : grammar.one("awards.parts").split(plain)) {
            if (grammar.says("awards.condition", part)) {
                left.add(new Doubt(Doubt.Kind.STATEMENT_LEFT, Plain.cut(part, 120), ""));
            } else {
                parts.add(part);
            }
        }
        Set<SubjectKind> given = new LinkedHashSet<>();
        for (String part : parts) {
            Optional<Phrase.Found> said = Phrase.first(grammar.list("awards.quotas"), part);
            if (said.isPresent() && !isOfNothing(said.get())) {
                SubjectKind to = recipient(said.get().group("who").orElse(""));
                if (given.add(to)) {
                    quota(node, line, part, new Said(said.get(), to, per, left));
                } else {
                    several(to);
                }
            }
        }
    }

    private static boolean isOfNothing(Phrase.Found said) {
        return said.group("count").filter(one -> one.matches("0+")).isPresent();
    }

    private String context(Outline.Node node, String plain) {
        return plain + " "
                + outline.chain(node).stream().map(one -> Plain.of(one.title())).toList();
    }

    private SubjectKind recipient(String who) {
        return Phrase.first(grammar.list("recipients"), who)
                .filter(one -> one.kind().equals("unit"))
                .map(one -> SubjectKind.UNIT)
                .orElse(SubjectKind.PERSON);
    }

    /**
     * A number of awards in a sentence.
     *
     * @param left what the sentence says besides, of which nothing was made
     */
    private record Said(Phrase.Found number, SubjectKind to, Per per, List<Doubt> left) {}

    /** A second number for the same recipients, as of another block: which is meant, a person has to see. */
    private void several(SubjectKind to) {
        found.entrySet().stream()
                .filter(one -> one.getValue().part().to() == to)
                .reduce((one, last) -> last)
                .ifPresent(last -> {
                    Drafted<Honour> one = last.getValue();
                    List<Doubt> doubts = new ArrayList<>(one.doubts());
                    doubts.add(Doubt.of(Doubt.Kind.SEVERAL));
                    last.setValue(new Drafted<>(one.part(), one.clause(), one.source(), Certainty.UNSURE, doubts));
                });
    }

    private void quota(Outline.Node node, Sentence line, String part, Said said) {
        SubjectKind to = said.to();
        boolean share = said.number().kind().equals("share");
        BigDecimal value =
                number(said.number().group(share ? "percent" : "count").orElseThrow());
        DraftPart.Number number = new DraftPart.Number(value, share, said.per());
        List<Form> forms = forms(node, line, part);
        List<Doubt> other = new ArrayList<>(said.left());
        if (grammar.says("awards.exception", line.plain()) || grammar.says("awards.apart", node.plain())) {
            other.add(Doubt.of(Doubt.Kind.SEVERAL));
        } else if (share) {
            other.add(Doubt.of(Doubt.Kind.RATIO_OPEN));
        }
        if (forms.size() == 1) {
            add(forms.getFirst(), to, Optional.of(number), node, line, other);
        } else if (!forms.isEmpty()) {
            add(forms.getFirst(), to, Optional.of(number), node, line, List.of(Doubt.of(Doubt.Kind.NO_FORM)));
        }
    }

    private BigDecimal number(String said) {
        return PaperNumbers.of(grammar.map("numerals").getOrDefault(said, said));
    }

    /** Which award a number is of: as its own words say, the sentence, the headings, or the only one of the paper. */
    private List<Form> forms(Outline.Node node, Sentence line, String part) {
        List<Form> own = in(part);
        if (!own.isEmpty()) {
            return own;
        }
        List<Form> said = in(line.plain());
        if (said.size() == 1) {
            return said;
        }
        for (Outline.Node above : outline.chain(node)) {
            List<Form> heading = in(Plain.of(above.title()));
            if (!heading.isEmpty()) {
                return heading;
            }
        }
        if (!said.isEmpty()) {
            return said;
        }
        Map<String, Form> all = new LinkedHashMap<>();
        outline.nodes().stream()
                .filter(one -> SECTIONS.contains(one.section()))
                .flatMap(one -> in(one.plain()).stream())
                .forEach(one -> all.merge(
                        one.form().attribute("id"),
                        one,
                        (old, other) -> old.level().isPresent() ? old : other));
        return List.copyOf(all.values());
    }

    /** The awards that a text names, each with the level that follows its name. */
    private List<Form> in(String text) {
        String plain = grammar.one("awards.refused").matcher(text).replaceAll("");
        List<Form> forms = new ArrayList<>();
        for (Phrase form : grammar.list("awards.forms")) {
            Matcher matcher = form.say().matcher(plain);
            while (matcher.find()) {
                String after = plain.substring(matcher.start(), Math.min(plain.length(), matcher.end() + 70));
                String before = plain.substring(0, matcher.start());
                Matcher said = grammar.one("awards.giver").matcher(plain.substring(matcher.end()));
                Optional<Phrase> follows = level(after);
                String giver =
                        follows.isEmpty() && said.find() ? said.group("giver").strip() : "";
                Optional<Phrase> level = giver.isEmpty() ? follows.or(() -> level(before)) : follows;
                boolean known = forms.stream()
                        .anyMatch(one -> one.form().equals(form) && one.level().equals(level));
                if (!known) {
                    forms.add(new Form(form, level, giver));
                }
            }
        }
        return forms;
    }

    private Optional<Phrase> level(String plain) {
        return grammar.list("awards.levels").stream()
                .flatMap(one -> one.in(plain).stream())
                .min(java.util.Comparator.comparingInt(Phrase.Found::at))
                .map(Phrase.Found::phrase);
    }

    private void named(Outline.Node node) {
        Sentences.of(node.source())
                .forEach(line -> in(line.plain()).forEach(form -> {
                    Optional<SubjectKind> to = Optional.of(form.form().attribute("to"))
                            .filter(one -> !one.isEmpty())
                            .map(one -> SubjectKind.valueOf(one.toUpperCase(Locale.ROOT)))
                            .or(node::of);
                    boolean known = found.values().stream()
                            .anyMatch(
                                    one -> one.part().form().equals(form.form().attribute("id"))
                                            && (to.isEmpty() || one.part().to() == to.get()));
                    if (known) {
                        return;
                    }
                    if (to.isPresent()) {
                        List<Doubt> asked = grammar.says("awards.asks", line.plain())
                                ? List.of(new Doubt(Doubt.Kind.STATEMENT_LEFT, Plain.cut(line.text(), 120), ""))
                                : List.of();
                        add(form, to.get(), Optional.empty(), node, line, asked);
                    } else {
                        List<Doubt> doubts = List.of(Doubt.of(Doubt.Kind.NO_RECIPIENT));
                        add(form, SubjectKind.UNIT, Optional.empty(), node, line, doubts);
                        add(form, SubjectKind.PERSON, Optional.empty(), node, line, doubts);
                    }
                }));
    }

    private void add(
            Form form,
            SubjectKind to,
            Optional<DraftPart.Number> number,
            Outline.Node node,
            Sentence line,
            List<Doubt> doubts) {
        Optional<Phrase> level = form.giver().isEmpty() ? form.level().or(this::usualLevel) : form.level();
        String place = level.map(one -> one.attribute("id")).orElse("");
        String kind = to == SubjectKind.UNIT ? "tap-the" : "ca-nhan";
        String id = form.form().attribute("id")
                + level.map(one -> "-" + one.attribute("slug")).orElse("") + "-" + kind;
        String label = form.form().attribute("label")
                + level.map(one -> " " + one.attribute("label"))
                        .orElse(form.giver().isEmpty() ? "" : " của " + written(form.giver(), line))
                + (to == SubjectKind.UNIT ? " (tập thể)" : " (cá nhân)");
        Drafted<Honour> old = found.get(id);
        if (old != null && (old.part().number().isPresent() || number.isEmpty())) {
            return;
        }
        List<Doubt> all = new ArrayList<>(doubts);
        if (level.isEmpty()) {
            all.add(Doubt.of(Doubt.Kind.DERIVED));
        }
        Honour honour =
                new Honour(id, form.form().attribute("id"), place.isEmpty() ? "city" : place, to, label, number);
        found.put(
                id,
                new Drafted<>(
                        honour, outline.cited(node), line, all.isEmpty() ? Certainty.SURE : Certainty.UNSURE, all));
    }

    private static String written(String plain, Sentence line) {
        String text = Plain.text(line.text());
        int at = line.plain().indexOf(plain);
        return at < 0 || text.length() != line.plain().length() ? plain : text.substring(at, at + plain.length());
    }

    /** The level at which most awards of the paper are given, for a name without one. */
    private Optional<Phrase> usualLevel() {
        return outline.nodes().stream()
                .filter(one -> SECTIONS.contains(one.section()))
                .flatMap(one -> in(one.plain()).stream())
                .flatMap(one -> one.level().stream())
                .findFirst();
    }
}
