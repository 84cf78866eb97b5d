package vn.thidua.server.ledger;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thidua.engine.FactValues;
import vn.thidua.engine.Fixed;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.server.web.Days;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Texts;
import vn.thidua.words.Values;

/** Values as people type them (1.234,5; 31/12/2024; có), and as the ledger keeps them (1234.5; 2024-12-31; true). */
public final class Typed {

    private static final Pattern NUMBER = Pattern.compile("[-−]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");
    private static final Pattern WITH_POINT = Pattern.compile("[-−]?\\d+\\.\\d{1,6}");
    private static final List<String> YES = List.of("có", "co", "đạt", "yes", "true", "x");
    private static final List<String> NO = List.of("không", "khong", "không đạt", "no", "false");
    private static final List<String> NEVER = List.of("không có", "chưa bao giờ", "never");

    private Typed() {}

    /**
     * The value as the ledger keeps it; empty for nothing typed.
     *
     * @throws Refusal naming the fact, what was typed and what is needed
     */
    public static Optional<String> read(FactDeclaration fact, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String small = text.toLowerCase(Locale.ROOT);
        return Optional.of(
                switch (fact.type()) {
                    case BOOLEAN -> {
                        if (YES.contains(small)) {
                            yield "true";
                        }
                        yield NO.contains(small) ? "false" : refuse(fact, text, "boolean");
                    }
                    case INTEGER, DECIMAL, PERCENT -> number(fact, text);
                    case DATE -> day(fact, text);
                    case EVENT -> NEVER.contains(small) ? "never" : day(fact, text);
                    case TEXT -> word(fact, text);
                    case LIST -> list(fact, text);
                });
    }

    private static String refuse(FactDeclaration fact, String text, String needed) {
        throw Refusal.bad("value." + needed, fact.label(), text);
    }

    private static String number(FactDeclaration fact, String text) {
        String bare = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        boolean point = WITH_POINT.matcher(bare).matches() && !bare.matches("[-−]?\\d{1,3}\\.\\d{3}");
        if (!point && !NUMBER.matcher(bare).matches()) {
            return refuse(fact, text, "number");
        }
        String plain = point ? bare : bare.replace(".", "").replace(',', '.');
        BigDecimal number = new BigDecimal(plain.replace('−', '-'));
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (fact.type() == FactType.INTEGER && !whole) {
            return refuse(fact, text, "whole");
        }
        boolean fits = number.stripTrailingZeros().scale() <= Fixed.SCALE && number.precision() - number.scale() <= 12;
        if (!fits) {
            return refuse(fact, text, "precision");
        }
        if (fact.least().filter(least -> number.compareTo(least) < 0).isPresent()
                || fact.most().filter(most -> number.compareTo(most) > 0).isPresent()) {
            throw Refusal.bad(
                    "value.range",
                    fact.label(),
                    text,
                    fact.least().<Object>map(one -> one).orElse("−∞"),
                    fact.most().<Object>map(one -> one).orElse("∞"));
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static String day(FactDeclaration fact, String text) {
        return Days.find(text)
                .map(LocalDate::toString)
                .orElseGet(() -> refuse(fact, text, fact.type() == FactType.EVENT ? "event" : "day"));
    }

    private static String word(FactDeclaration fact, String text) {
        int place = fact.values().indexOf(text);
        for (int i = 0; i < fact.valueLabels().size() && place < 0; i++) {
            place = fact.valueLabels().get(i).equalsIgnoreCase(text) ? i : -1;
        }
        if (place < 0) {
            throw Refusal.bad("value.word", fact.label(), text, String.join(", ", fact.valueLabels()));
        }
        return fact.values().get(place);
    }

    private static String list(FactDeclaration fact, String text) {
        boolean numbers = fact.listOf().equals(Optional.of("number"));
        List<String> items = List.of(text.split("\\s*;\\s*"));
        return String.join(
                "; ",
                items.stream().map(item -> numbers ? number(fact, item) : item).toList());
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

    /** A kept value as people would type it. */
    public static String typed(FactDeclaration fact, String kept) {
        return switch (fact.type()) {
            case INTEGER, DECIMAL, PERCENT -> Values.number(new BigDecimal(kept));
            case DATE, EVENT -> kept.equals("never") ? kept : Values.day(LocalDate.parse(kept));
            case BOOLEAN, TEXT, LIST -> kept;
        };
    }
}
