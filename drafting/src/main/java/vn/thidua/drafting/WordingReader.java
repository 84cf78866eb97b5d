package vn.thidua.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import vn.thidua.drafting.DraftPart.Effect;
import vn.thidua.drafting.RuleDraft.Asked;
import vn.thidua.drafting.RuleDraft.AskedType;
import vn.thidua.drafting.RuleDraft.Minus;

/** Reads how a line gives points from the statements that stand in it. */
final class WordingReader {

    private final Grammar grammar;
    private final StatementReader statements;
    private final Optional<Integer> year;
    private final BandReader bands;

    /**
     * A reader.
     *
     * @param year in which the campaign runs
     */
    WordingReader(Grammar grammar, Optional<Integer> year) {
        this.grammar = grammar;
        this.statements = new StatementReader(grammar);
        this.year = year;
        this.bands = new BandReader(statements);
    }

    /** Whether a line says points. */
    boolean says(String plain) {
        return statements.says(plain);
    }

    /** A rule with what speaks against it. */
    private record Reading(RuleDraft rule, List<Doubt> doubts) {

        static Reading sure(RuleDraft rule) {
            return new Reading(rule, List.of());
        }

        static Reading doubtful(RuleDraft rule, Doubt.Kind why) {
            return new Reading(rule, List.of(Doubt.of(why)));
        }
    }

    /** The rule of a line; the most cautious one where nothing is said: people give the points. */
    Drafted<RuleDraft> read(String clause, List<Sentence> lines, Optional<BigDecimal> max, Effect effect) {
        List<Statement> all = statements.read(lines);
        Sentence source = lines.isEmpty()
                ? new Sentence(new vn.thidua.documents.reading.PaperText.Place(0, 0, ""), "")
                : lines.getFirst()
                        .with(String.join(
                                "\n", lines.stream().map(Sentence::text).toList()));
        BigDecimal most = max.or(() -> all.stream()
                        .filter(Statement::gives)
                        .map(Statement::worth)
                        .max(Comparator.naturalOrder()))
                .orElse(BigDecimal.ZERO);
        String title = lines.isEmpty() ? "" : lines.getFirst().text();
        Reading read = read(all.stream().map(one -> one.resolved(most)).toList(), most, title, effect);
        List<Doubt> doubts = new ArrayList<>(read.doubts());
        statements
                .left(lines)
                .ifPresent(rest -> doubts.add(new Doubt(Doubt.Kind.STATEMENT_LEFT, Plain.label(rest, 90), "")));
        BigDecimal reached = most(read.rule()).orElse(most);
        boolean said = max.isPresent() || most.signum() > 0;
        if (doubts.isEmpty() && said && reached.compareTo(most) != 0) {
            doubts.add(new Doubt(Doubt.Kind.POINTS_DIFFER, reached.toPlainString(), most.toPlainString()));
        }
        Certainty certainty = doubts.isEmpty() ? Certainty.SURE : Certainty.UNSURE;
        return new Drafted<>(read.rule(), clause, source, certainty, doubts);
    }

    private Reading read(List<Statement> all, BigDecimal max, String title, Effect effect) {
        if (all.isEmpty()) {
            Asked points = asked("Điểm chấm: " + title, AskedType.DECIMAL);
            return Reading.doubtful(new RuleDraft.Judged(points, BigDecimal.ZERO, max), Doubt.Kind.NO_RULE);
        }
        if (effect != Effect.NORMAL) {
            return beside(all, max);
        }
        if (all.stream().anyMatch(one -> one.is("ratio"))) {
            return ratio(all, max, title);
        }
        if (all.stream().anyMatch(one -> one.is("judged")) && all.stream().noneMatch(Statement::gives)) {
            Asked points = asked("Điểm chấm: " + title, AskedType.DECIMAL);
            return Reading.sure(new RuleDraft.Judged(points, BigDecimal.ZERO, max));
        }
        List<Statement> deducts = all.stream().filter(one -> one.is("deduct")).toList();
        if (deducts.stream().anyMatch(one -> one.on("late-period"))) {
            return onTime(all, max, title);
        }
        if (!deducts.isEmpty() && deducts.stream().allMatch(one -> one.perCase() && !one.on("number"))) {
            return startLess(all, deducts, max);
        }
        if (all.stream().anyMatch(one -> one.on("number") && !one.is("each"))) {
            return bands.numbers(all, max)
                    .map(one -> new Reading(one.rule(), one.doubts()))
                    .orElseGet(() -> last(all, max));
        }
        if (bands.fits(all)) {
            BandReader.Read read = bands.percents(all, title);
            return new Reading(read.rule(), read.doubts());
        }
        if (!deducts.isEmpty()) {
            Reading read = startLess(all, deducts, max);
            return new Reading(read.rule(), List.of(Doubt.of(Doubt.Kind.TWO_READINGS)));
        }
        if (all.stream().anyMatch(one -> one.is("each"))) {
            return perItem(all, max);
        }
        return simple(all, max, title);
    }

    private Asked asked(String about, AskedType type) {
        Optional<String> measure = type == AskedType.INTEGER ? statements.measure(about) : Optional.empty();
        return new Asked(statements.label(about), type, measure);
    }

    /** Lines beyond the sheet's maximum, or taken off the total: so many points for each case. */
    private Reading beside(List<Statement> all, BigDecimal max) {
        Optional<Statement> cap = all.stream().filter(one -> one.is("cap")).findFirst();
        List<Statement> given = all.stream().filter(one -> !one.is("cap")).toList();
        boolean counted = given.size() == 1
                && (given.getFirst().is("each") || given.getFirst().is("deduct") || isCounted(given.getFirst(), cap));
        if (counted) {
            Statement each = given.getFirst();
            BigDecimal most = cap.map(Statement::worth)
                    .or(() -> statements.capWithin(each))
                    .orElse(max);
            RuleDraft rule = new RuleDraft.PerItem(each.worth(), asked(each.about(), AskedType.INTEGER), most);
            // Without a maximum nothing says how much the cases may come to.
            return most.signum() == 0 ? Reading.doubtful(rule, Doubt.Kind.NO_MAXIMUM) : Reading.sure(rule);
        }
        if (all.size() == 1 && all.getFirst().gives()) {
            return Reading.sure(new RuleDraft.AllOrNothing(
                    asked(all.getFirst().about(), AskedType.BOOLEAN),
                    all.getFirst().worth()));
        }
        return last(all, max);
    }

    private Reading ratio(List<Statement> all, BigDecimal max, String title) {
        Statement said = all.stream().filter(one -> one.is("ratio")).findFirst().orElseThrow();
        String about = Plain.text(said.source().text());
        Matcher parts = grammar.one("ratio-parts").matcher(said.source().plain());
        boolean named = parts.find();
        String of = named ? about.substring(parts.start("of"), parts.end("of")) : "Số đạt " + title;
        String over = named ? about.substring(parts.start("over"), parts.end("over")) : "Tổng số " + title;
        return Reading.doubtful(
                new RuleDraft.Ratio(
                        new Asked(Plain.label(of, 60), AskedType.INTEGER, Optional.empty()),
                        new Asked(Plain.label(over, 60), AskedType.INTEGER, Optional.empty()),
                        max),
                Doubt.Kind.RATIO_OPEN);
    }

    private Reading onTime(List<Statement> all, BigDecimal max, String title) {
        Statement late = all.stream()
                .filter(one -> one.is("deduct") && one.on("late-period"))
                .findFirst()
                .orElseThrow();
        Optional<LocalDate> until = all.stream()
                .flatMap(one -> day(one.source()).stream())
                .findFirst()
                .or(() -> day(new Sentence(late.source().place(), title)));
        BigDecimal points = all.stream()
                .filter(Statement::gives)
                .map(Statement::worth)
                .max(Comparator.naturalOrder())
                .orElse(max);
        RuleDraft rule = new RuleDraft.OnTime(
                event(title, all), until, points, Optional.of(new RuleDraft.Late(late.worth(), period(late))));
        boolean more = all.stream().filter(Statement::gives).count() > 1
                || all.stream().filter(one -> one.is("deduct")).count() > 1;
        if (more) {
            return Reading.doubtful(rule, Doubt.Kind.TWO_READINGS);
        }
        return until.isEmpty() ? Reading.doubtful(rule, Doubt.Kind.NO_DAY) : Reading.sure(rule);
    }

    private Asked event(String title, List<Statement> all) {
        String label = statements.says(Plain.of(title)) ? all.getFirst().about() : title;
        return new Asked("Ngày: " + statements.label(label), AskedType.EVENT, Optional.empty());
    }

    private static RuleDraft.Period period(Statement late) {
        String word = Stream.of("period", "period2", "period3")
                .flatMap(name -> late.condition().flatMap(one -> one.group(name)).stream())
                .findFirst()
                .orElse("");
        return switch (word) {
            case "ngày" -> RuleDraft.Period.DAY;
            case "tuần" -> RuleDraft.Period.WEEK;
            default -> RuleDraft.Period.MONTH;
        };
    }

    /** The last day that a statement names. */
    private Optional<LocalDate> day(Sentence line) {
        String plain = line.plain();
        for (Phrase phrase : grammar.list("deadlines.days")) {
            Optional<Phrase.Found> said = phrase.in(plain);
            if (said.isEmpty()) {
                continue;
            }
            Optional<LocalDate> day = switch (phrase.kind()) {
                case "until", "on" -> PaperDays.day(said.get(), "", year).map(PaperDays.Day::day);
                case "before" ->
                    PaperDays.day(said.get(), "", year).map(one -> one.day().minusDays(1));
                case "between" -> PaperDays.day(said.get(), "2", year).map(PaperDays.Day::day);
                case "until-month", "within-month" ->
                    PaperDays.month(said.get(), "", year).map(one -> one.month().atEndOfMonth());
                default -> Optional.empty();
            };
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Reading startLess(List<Statement> all, List<Statement> deducts, BigDecimal max) {
        List<Minus> minus = deducts.stream()
                .map(one -> new Minus(one.worth(), asked(one.about(), AskedType.INTEGER)))
                .toList();
        List<Statement> gives = all.stream()
                .filter(one -> one.gives() && !one.on("not-concerned"))
                .toList();
        Optional<Statement> unconcerned = all.stream()
                .filter(one -> one.gives() && one.on("not-concerned"))
                .findFirst();
        Optional<Statement> never = all.stream().filter(Statement::givesNothing).findFirst();
        boolean others = all.stream().anyMatch(one -> one.is("each") || one.is("judged"));
        BigDecimal sum = PaperNumbers.sum(gives.stream().map(Statement::worth).toList());
        RuleDraft rule;
        boolean sure = !others;
        if (gives.size() <= 1) {
            BigDecimal start = gives.isEmpty() ? max : gives.getFirst().worth();
            rule = new RuleDraft.StartLess(start, minus);
        } else {
            List<RuleDraft> parts = new ArrayList<>();
            gives.stream().limit(gives.size() - 1L).forEach(one -> parts.add(allOrNothing(one)));
            parts.add(new RuleDraft.StartLess(gives.getLast().worth(), minus));
            rule = new RuleDraft.Parts(parts);
            sure = false;
        }
        if (never.isPresent()) {
            rule = new RuleDraft.Unless(asked(never.get().about(), AskedType.BOOLEAN), BigDecimal.ZERO, rule);
        }
        if (unconcerned.isPresent()) {
            rule = new RuleDraft.Unless(
                    asked(unconcerned.get().about(), AskedType.BOOLEAN),
                    unconcerned.get().worth(),
                    rule);
        }
        if (gives.size() > 1 && sum.compareTo(max) != 0) {
            return new Reading(
                    rule, List.of(new Doubt(Doubt.Kind.POINTS_DIFFER, sum.toPlainString(), max.toPlainString())));
        }
        // «For each per cent below 98»: from where it is counted is no number of cases.
        boolean step = deducts.stream()
                .anyMatch(one -> grammar.says("by-step", one.source().plain()));
        return sure && !step ? Reading.sure(rule) : Reading.doubtful(rule, Doubt.Kind.TWO_READINGS);
    }

    private RuleDraft allOrNothing(Statement one) {
        return new RuleDraft.AllOrNothing(asked(one.about(), AskedType.BOOLEAN), one.worth());
    }

    private Reading perItem(List<Statement> all, BigDecimal max) {
        Statement each = all.stream().filter(one -> one.is("each")).findFirst().orElseThrow();
        Optional<BigDecimal> said = all.stream()
                .filter(one -> one.is("cap"))
                .map(Statement::worth)
                .findFirst()
                .or(() -> statements.capWithin(each));
        RuleDraft rule = new RuleDraft.PerItem(each.worth(), asked(each.about(), AskedType.INTEGER), said.orElse(max));
        boolean more = all.stream().anyMatch(Statement::gives)
                || all.stream().filter(one -> one.is("each")).count() > 1;
        // "For each 100 files": whether a part of a hundred counts is not said.
        boolean several = grammar.says("by-several", each.source().plain());
        return more || several ? Reading.doubtful(rule, Doubt.Kind.TWO_READINGS) : Reading.sure(rule);
    }

    private Reading simple(List<Statement> all, BigDecimal max, String title) {
        List<Statement> gives = all.stream().filter(Statement::gives).toList();
        List<Statement> none = all.stream().filter(Statement::givesNothing).toList();
        Optional<Statement> cap = all.stream().filter(one -> one.is("cap")).findFirst();
        if (gives.size() == 1 && isCounted(gives.getFirst(), cap)) {
            return Reading.sure(new RuleDraft.PerItem(
                    gives.getFirst().worth(),
                    asked(gives.getFirst().about(), AskedType.INTEGER),
                    cap.get().worth()));
        }
        if (gives.size() == 1) {
            return single(gives.getFirst(), none, title);
        }
        if (gives.isEmpty()) {
            return last(all, max);
        }
        BigDecimal sum = PaperNumbers.sum(gives.stream().map(Statement::worth).toList());
        BigDecimal best = gives.stream()
                .map(Statement::worth)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (sum.compareTo(max) == 0) {
            RuleDraft parts =
                    new RuleDraft.Parts(gives.stream().map(this::allOrNothing).toList());
            if (none.isEmpty()) {
                return Reading.sure(parts);
            }
            return Reading.doubtful(
                    new RuleDraft.Unless(asked(none.getFirst().about(), AskedType.BOOLEAN), BigDecimal.ZERO, parts),
                    Doubt.Kind.TWO_READINGS);
        }
        RuleDraft choices = choices(gives, none, title);
        return best.compareTo(max) == 0 ? Reading.sure(choices) : Reading.doubtful(choices, Doubt.Kind.TWO_READINGS);
    }

    /** What has a bound above its points is counted: «giúp 01 hộ 4 điểm, tối đa 20 điểm». */
    private static boolean isCounted(Statement one, Optional<Statement> cap) {
        return one.gives()
                && cap.filter(most -> most.worth().compareTo(one.worth()) > 0).isPresent();
    }

    private Reading single(Statement one, List<Statement> none, String title) {
        Optional<LocalDate> until = one.on("on-time") ? day(one.source()) : Optional.empty();
        boolean late =
                none.stream().anyMatch(other -> other.on("late") || other.on("never") || other.on("late-period"));
        if (until.isPresent() && (late || none.isEmpty())) {
            return Reading.sure(new RuleDraft.OnTime(event(title, List.of(one)), until, one.worth(), Optional.empty()));
        }
        String about = Plain.words(one.about()).size() < 2 ? title : one.about();
        return Reading.sure(new RuleDraft.AllOrNothing(asked(about, AskedType.BOOLEAN), one.worth()));
    }

    private RuleDraft choices(List<Statement> gives, List<Statement> none, String title) {
        List<RuleDraft.Choice> all = new ArrayList<>();
        gives.forEach(one -> all.add(new RuleDraft.Choice(statements.label(one.about()), one.worth())));
        none.forEach(one -> all.add(new RuleDraft.Choice(statements.label(one.about()), BigDecimal.ZERO)));
        return new RuleDraft.OneOf(new Asked("Mức: " + statements.label(title), AskedType.TEXT, Optional.empty()), all);
    }

    /** What is left where nothing fits: the statements as choices, to be looked at. */
    private Reading last(List<Statement> all, BigDecimal max) {
        List<Statement> gives = all.stream().filter(Statement::gives).toList();
        if (gives.isEmpty()) {
            Asked points = asked("Điểm chấm: " + all.getFirst().about(), AskedType.DECIMAL);
            return Reading.doubtful(new RuleDraft.Judged(points, BigDecimal.ZERO, max), Doubt.Kind.NO_RULE);
        }
        List<Statement> none = all.stream().filter(Statement::givesNothing).toList();
        RuleDraft rule = gives.size() + none.size() == 1
                ? allOrNothing(gives.getFirst())
                : choices(gives, none, all.getFirst().about());
        return Reading.doubtful(rule, Doubt.Kind.TWO_READINGS);
    }

    /** The most that a rule gives; empty where that hangs on its formula. */
    Optional<BigDecimal> most(RuleDraft rule) {
        return switch (rule) {
            case RuleDraft.AllOrNothing one -> Optional.of(one.points());
            case RuleDraft.StartLess one -> Optional.of(one.start());
            case RuleDraft.Bands one ->
                one.spans().stream().map(RuleDraft.Span::points).max(Comparator.naturalOrder());
            case RuleDraft.PerItem one -> Optional.of(one.cap());
            case RuleDraft.OnTime one -> Optional.of(one.points());
            case RuleDraft.OneOf one ->
                one.choices().stream().map(RuleDraft.Choice::points).max(Comparator.naturalOrder());
            case RuleDraft.Parts one ->
                Optional.of(PaperNumbers.sum(one.parts().stream()
                        .flatMap(part -> most(part).stream())
                        .toList()));
            case RuleDraft.Unless one -> most(one.otherwise());
            case RuleDraft.Ratio one -> Optional.of(one.times());
            case RuleDraft.Judged one -> Optional.of(one.to());
        };
    }
}
