package vn.thidua.words.typed;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.function.Function;

/**
 * The order of Vietnamese names: letters and tones as the alphabet has them, numbers inside names as numbers. The tables
 * have the same order under the name {@code vietnamese}.
 */
public final class Alphabet {

    /** Compares names; equal ones in the order of their signs. */
    public static final Comparator<String> ORDER = order();

    private Alphabet() {}

    private static Comparator<String> order() {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.forLanguageTag("vi-u-kn-true"));
        collator.freeze();
        return Comparator.<String, String>comparing(text -> text, collator::compare)
                .thenComparing(Comparator.naturalOrder());
    }

    /** Compares things by name. */
    public static <T> Comparator<T> by(Function<? super T, String> name) {
        return Comparator.comparing(name, ORDER);
    }
}
