package vn.thidua.server.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.server.kernel.Texts;

/**
 * A value in a report, kept so that it can be shown in any language and held against a later one.
 *
 * @param value a number without separators, a level as «≥ 97.5 %», a day as yyyy-mm-dd, words, or the key of words of the screen
 */
public record FigureValue(Kind kind, String value) {

    /** What a value is. */
    public enum Kind {
        /** A number. */
        NUMBER,
        /** A share, 0 to 100. */
        PERCENT,
        /** What is asked of a number: a sign, the number, and the sign of a share where it is one. */
        LEVEL,
        /** A day. */
        DAY,
        /** A name or other words that are the same in every language. */
        TEXT,
        /** Words of the screen, by their key. */
        WORD,
        /** Not known, or not asked. */
        NONE
    }

    /** What is not known, or not asked. */
    public static final FigureValue NONE = new FigureValue(Kind.NONE, "");

    static FigureValue number(long number) {
        return new FigureValue(Kind.NUMBER, String.valueOf(number));
    }

    static FigureValue number(BigDecimal number) {
        return new FigureValue(Kind.NUMBER, plain(number));
    }

    static FigureValue percent(BigDecimal share) {
        return new FigureValue(Kind.PERCENT, plain(share));
    }

    /** What is asked of a number, for example at least so many. */
    static FigureValue level(String sign, BigDecimal number, boolean share) {
        return new FigureValue(Kind.LEVEL, sign + " " + plain(number) + (share ? " %" : ""));
    }

    static FigureValue day(LocalDate day) {
        return new FigureValue(Kind.DAY, day.toString());
    }

    static FigureValue text(String words) {
        return words.isEmpty() ? NONE : new FigureValue(Kind.TEXT, words);
    }

    static FigureValue word(String key) {
        return new FigureValue(Kind.WORD, key);
    }

    static FigureValue ofPercent(Optional<BigDecimal> share) {
        return share.map(FigureValue::percent).orElse(NONE);
    }

    static FigureValue ofNumber(Optional<BigDecimal> number) {
        return number.map(FigureValue::number).orElse(NONE);
    }

    static FigureValue ofDay(Optional<LocalDate> day) {
        return day.map(FigureValue::day).orElse(NONE);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** As people read it; a dash for what is not known. */
    public String show(Texts texts) {
        return switch (kind) {
            case NUMBER -> texts.show(new BigDecimal(value));
            // The sign stays on the line of its number.
            case PERCENT -> texts.show(new BigDecimal(value)) + "\u00a0%";
            case LEVEL -> level(texts);
            case DAY -> texts.day(LocalDate.parse(value));
            case TEXT -> value;
            case WORD -> texts.say(value);
            case NONE -> "–";
        };
    }

    private String level(Texts texts) {
        String[] parts = value.split(" ", -1);
        parts[1] = texts.show(new BigDecimal(parts[1]));
        return String.join("\u00a0", parts);
    }

    /** Whether it stands to the right in a table. */
    public boolean standsRight() {
        return kind == Kind.NUMBER || kind == Kind.PERCENT || kind == Kind.LEVEL;
    }
}
