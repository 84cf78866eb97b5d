package vn.thidua.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.drafting.DraftPart.Comparison;
import vn.thidua.drafting.DraftPart.Threshold;

/** Reads numbers to reach. */
final class TargetReader {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%");
    private static final Pattern COURSE = Pattern.compile("(giảm|tăng|kéo giảm)$");
    private static final Pattern BEFORE = Pattern.compile("[,;:(]|\\btrong đó\\b");

    /** That many words before a number say of what it is. */
    private static final int WORDS = 4;

    private static final int LABEL = 90;

    private final Grammar grammar;
    private final BasisReader papers;
    private final Optional<Integer> year;
    private final List<Drafted<Threshold>> found = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    TargetReader(Grammar grammar, BasisReader papers, Optional<Integer> year) {
        this.grammar = grammar;
        this.papers = papers;
        this.year = year;
    }

    List<Drafted<Threshold>> read(Outline outline) {
        outline.sentences()
                .filter(one ->
                        List.of("targets", "content").contains(one.getKey().section()))
                .forEach(one -> sentence(one.getKey(), one.getValue()));
        return found;
    }

    private void sentence(Outline.Node node, Sentence line) {
        int times = lines.merge(node.id(), 1, Integer::sum);
        String id = node.id() + (times == 1 ? "" : "-c" + times);
        List<Threshold> here = in(line, id);
        Optional<Doubt> later = laterYear(line.plain());
        for (Threshold one : here) {
            if (later.isPresent()) {
                found.add(Drafted.unsure(one, node.id(), line, later.get()));
            } else if (here.size() > 1) {
                found.add(Drafted.unsure(one, node.id(), line, Doubt.of(Doubt.Kind.SEVERAL)));
            } else {
                found.add(Drafted.sure(one, node.id(), line));
            }
        }
    }

    private Optional<Doubt> laterYear(String plain) {
        Matcher matcher = grammar.one("target-later-year").matcher(plain);
        return matcher.find() && year.isPresent() && Integer.parseInt(matcher.group("year")) > year.get()
                ? Optional.of(new Doubt(Doubt.Kind.LATER_YEAR, matcher.group("year"), ""))
                : Optional.empty();
    }

    /** The numbers that a sentence names; their ids begin with that of their clause. */
    List<Threshold> in(Sentence line, String clause) {
        String plain = papers.without(line.plain());
        List<Threshold> all = new ArrayList<>();
        Matcher percents = PERCENT.matcher(plain);
        int last = 0;
        List<int[]> places = new ArrayList<>();
        while (percents.find()) {
            places.add(new int[] {percents.start(), percents.end()});
        }
        for (int i = 0; i < places.size(); i++) {
            int[] place = places.get(i);
            int next = i + 1 < places.size() ? places.get(i + 1)[0] : plain.length();
            Optional<Phrase.Found> said = comparing(plain, place);
            if (said.isPresent()) {
                String label = label(line, last, said.get(), next);
                String id = clause + (places.size() == 1 ? "" : "-" + (all.size() + 1));
                all.add(new Threshold(
                        id,
                        label,
                        comparison(said.get().kind()),
                        PaperNumbers.of(said.get().group("n").orElseThrow()),
                        true,
                        due(plain.substring(last, Math.max(last, said.get().end())))));
                last = Math.max(place[1], said.get().end());
            }
        }
        if (all.isEmpty()) {
            grammar.list("targets").stream()
                    .filter(one -> one.kind().equals("top"))
                    .flatMap(one -> one.in(plain).stream())
                    .findFirst()
                    .ifPresent(said -> all.add(new Threshold(
                            clause,
                            Plain.label(line.text(), LABEL),
                            Comparison.AT_MOST,
                            new BigDecimal(said.group("n").orElseThrow()),
                            false,
                            Optional.empty())));
        }
        return all;
    }

    /** The numbers of a condition: shares, and numbers of points or things. */
    List<Threshold> ofCondition(Sentence line, String clause) {
        List<Threshold> all = new ArrayList<>(in(line, clause));
        String plain = papers.without(line.plain());
        for (Phrase phrase : grammar.list("counts")) {
            Matcher matcher = phrase.say().matcher(plain);
            while (!phrase.kind().equals("top") && matcher.find()) {
                all.add(new Threshold(
                        clause,
                        Plain.label(line.text(), LABEL),
                        comparison(phrase.kind()),
                        PaperNumbers.of(matcher.group("n")),
                        false,
                        Optional.empty()));
            }
        }
        return all;
    }

    /** Whether a condition names a place or span besides its numbers. */
    boolean hasOtherNumber(Sentence line, List<Threshold> numbers) {
        boolean counted = numbers.stream().anyMatch(one -> !one.percent() && one.comparison() == Comparison.AT_MOST);
        return !counted
                && grammar.list("counts").stream()
                        .filter(one -> one.kind().equals("top"))
                        .anyMatch(one -> one.in(line.plain()).isPresent());
    }

    private static Comparison comparison(String kind) {
        return Comparison.valueOf(kind.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }

    private Optional<Phrase.Found> comparing(String plain, int[] place) {
        for (Phrase phrase : grammar.list("targets")) {
            Matcher matcher = phrase.say().matcher(plain);
            int from = Math.max(0, place[0] - 40);
            while (from < place[1] && matcher.find(from)) {
                if (matcher.start() <= place[0] && matcher.end() >= place[1]) {
                    return phrase.kind().equals("top")
                            ? Optional.empty()
                            : Optional.of(new Phrase.Found(phrase, matcher, matcher.start()));
                }
                from = matcher.start() + 1;
            }
        }
        return Optional.empty();
    }

    /** Of what a number is: what stands before it, else what follows. */
    private static String label(Sentence line, int from, Phrase.Found said, int to) {
        String before = line.text().substring(Math.min(from, said.at()), said.at());
        Matcher parts = BEFORE.matcher(before);
        int begin = 0;
        while (parts.find()) {
            begin = parts.end();
        }
        String subject = before.substring(begin).strip();
        if (Plain.words(subject).size() >= WORDS) {
            return Plain.label(
                    subject.replaceFirst("(?iu)^(?:và|trong đó|phấn đấu,?|đảm bảo|bảo đảm)\\s+", "")
                            .replaceFirst("(?iu)\\s+(?:đạt|đạt tỷ lệ|phấn đấu đạt|đạt từ)$", ""),
                    LABEL);
        }
        String after = line.text().substring(said.end(), Math.max(said.end(), to));
        String of = after.replaceFirst("^[\\s,.]+", "").replaceFirst("(?iu)^(?:số|các)\\s+", "");
        // «Giảm ít nhất 10 % số vụ»: what is counted is by how much it fell.
        Matcher course = COURSE.matcher(Plain.of(subject));
        String label = Plain.label(course.find() && !of.isBlank() ? course.group(1) + " " + of : of, LABEL);
        return Plain.words(label).isEmpty() ? Plain.label(line.text(), LABEL) : label;
    }

    /** The day that stands before a number. */
    private Optional<LocalDate> due(String plain) {
        Matcher matcher = grammar.one("target-due").matcher(plain);
        return matcher.find()
                ? PaperDays.day(
                                new Phrase.Found(new Phrase("", matcher.pattern(), java.util.Map.of()), matcher, 0),
                                "",
                                year)
                        .map(PaperDays.Day::day)
                : Optional.empty();
    }
}
