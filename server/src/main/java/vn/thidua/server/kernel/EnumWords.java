package vn.thidua.server.kernel;

import java.util.Arrays;
import java.util.Locale;

/** Constants as words: in addresses, in tables, in keys of messages. */
public final class EnumWords {

    private EnumWords() {}

    /** {@code STANDING_OFFICE} as {@code standing-office}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant of a word.
     *
     * @throws Refusal that it is not known
     */
    public static <E extends Enum<E>> E of(Class<E> kind, String word) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> word(one).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(word));
    }
}
