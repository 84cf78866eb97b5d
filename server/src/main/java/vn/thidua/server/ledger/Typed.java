package vn.thidua.server.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.engine.FactValues;
import vn.thidua.engine.Fixed;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.Values;
import vn.thidua.words.typed.Days;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Quantity;
import vn.thidua.words.typed.ReadResult;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.Truths;
import vn.thidua.words.typed.Writing;

/** Values as people type them (1.234,5; 31/12/2024; có), and as the ledger keeps them (1234.5; 2024-12-31; true). */
public final class Typed {

    private static final List<String> NEVER = List.of("không", "không có", "chưa bao giờ", "no", "never");

    private Typed() {}

    /**
     * The value as the ledger keeps it; empty for nothing typed.
     *
     * @throws Refusal naming the fact, what was typed and what is needed
     */
    public static Optional<String> read(FactDeclaration fact, String typed) {
        return read(fact, Source.text(typed));
    }

    /** The same of a value whose kind is known, as from a spreadsheet's cell or JSON. */
    public static Optional<String> read(FactDeclaration fact, Source given) {
        return switch (fact.type()) {
            case BOOLEAN -> ReadValues.or(Truths.read(given, fact.label())).map(String::valueOf);
            case INTEGER, DECIMAL, PERCENT -> number(fact, given);
            case DATE -> ReadValues.or(Days.read(given, fact.label())).map(LocalDate::toString);
            case EVENT -> event(fact, given);
            case TEXT -> text(fact, given).map(text -> word(fact, text));
            case LIST -> text(fact, given).map(text -> list(fact, text));
        };
    }

    /** What a number of a fact may be. */
    private static Quantity quantity(FactDeclaration fact) {
        boolean whole = fact.type() == FactType.INTEGER;
        return new Quantity(
                fact.label(),
                whole,
                fact.type() == FactType.PERCENT,
                fact.measure(),
                fact.least(),
                fact.most(),
                Fixed.SCALE);
    }

    private static Optional<String> number(FactDeclaration fact, Source given) {
        return ReadValues.or(Numbers.read(given, quantity(fact)).map(BigDecimal::toPlainString));
    }

    private static Optional<String> event(FactDeclaration fact, Source given) {
        if (given instanceof Source.Text(String shown) && NEVER.contains(Writing.compared(shown))) {
            return Optional.of("never");
        }
        return switch (Days.read(given, fact.label())) {
            case ReadResult.Refused<LocalDate>(String key, var values)
            when key.equals("day") -> throw Refusal.bad("value.event", values.toArray());
            case ReadResult<LocalDate> reading -> ReadValues.or(reading).map(LocalDate::toString);
        };
    }

    private static Optional<String> text(FactDeclaration fact, Source given) {
        if (given instanceof Source.Error(String why, String shown)) {
            throw Refusal.bad("value." + why, fact.label(), shown);
        }
        return Optional.of(Writing.line(given.shown())).filter(text -> !text.isEmpty());
    }

    private static String word(FactDeclaration fact, String text) {
        int place = fact.values().indexOf(text);
        for (int i = 0; i < fact.valueLabels().size() && place < 0; i++) {
            place = Writing.compared(fact.valueLabels().get(i)).equals(Writing.compared(text)) ? i : -1;
        }
        if (place < 0) {
            throw Refusal.bad("value.word", fact.label(), text, String.join(", ", fact.valueLabels()));
        }
        return fact.values().get(place);
    }

    /** One of a list of targets, by its label or id. */
    private static String member(FactDeclaration fact, String item) {
        return fact.values().isEmpty() ? item : word(fact, item);
    }

    private static String list(FactDeclaration fact, String text) {
        boolean numbers = fact.listOf().equals(Optional.of("number"));
        List<String> items = Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
        // Two periods may well have the same number; a target is in the list or not.
        Stream<String> read = numbers
                ? items.stream().flatMap(item -> number(fact, Source.text(item)).stream())
                : items.stream().map(item -> member(fact, item)).distinct();
        return read.collect(Collectors.joining("; "));
    }

    /** A kept value as an object: Boolean, BigDecimal, LocalDate, a word, or a list. */
    public static Object object(FactDeclaration fact, String kept) {
        if (fact.type() == FactType.LIST) {
            return items(kept);
        }
        return FactValues.object(fact, FactValues.read(fact, kept));
    }

    /** The items of a kept list. */
    static List<String> items(String kept) {
        return kept.isEmpty() ? List.of() : List.of(kept.split("; "));
    }

    /** A kept value as people read it. */
    public static String show(FactDeclaration fact, Optional<String> kept, Texts texts) {
        return kept.map(value -> new Values(texts.reasons()).fact(fact, Optional.of(object(fact, value))))
                .orElse("");
    }

    /** A kept value as people would type it, so that it is read again as the same and as nothing else. */
    public static String typed(FactDeclaration fact, String kept) {
        return source(fact, kept).shown();
    }

    /** The label of a word; the word itself where there is none, or one that several words share. */
    private static String label(FactDeclaration fact, String word) {
        int place = fact.values().indexOf(word);
        boolean told = place >= 0
                && place < fact.valueLabels().size()
                && Collections.frequency(fact.valueLabels(), fact.valueLabels().get(place)) == 1;
        return told ? fact.valueLabels().get(place) : word;
    }

    /** A kept value for a table: a number is one there, a day is one. */
    public static Source source(FactDeclaration fact, String kept) {
        return switch (fact.type()) {
            case INTEGER, DECIMAL, PERCENT -> Source.number(new BigDecimal(kept));
            case DATE, EVENT ->
                kept.equals("never") ? Source.text(NEVER.getFirst()) : Source.day(LocalDate.parse(kept));
            case BOOLEAN -> Source.text(kept.equals("true") ? "có" : "không");
            case LIST ->
                Source.text(
                        fact.listOf().equals(Optional.of("number"))
                                ? String.join(
                                        "; ",
                                        items(kept).stream()
                                                .map(item -> Numbers.plain(new BigDecimal(item)))
                                                .toList())
                                : items(kept).stream()
                                        .map(item -> label(fact, item))
                                        .collect(Collectors.joining("; ")));
            case TEXT -> Source.text(label(fact, kept));
        };
    }
}
