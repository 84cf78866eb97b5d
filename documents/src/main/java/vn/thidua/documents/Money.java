package vn.thidua.documents;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;

/** Amounts as papers write them. */
public final class Money {

    private Money() {}

    /** An amount in words, with a capital and the currency: {@code Một triệu hai trăm nghìn đồng}. */
    public static String words(BigDecimal amount) {
        RuleBasedNumberFormat format =
                new RuleBasedNumberFormat(ULocale.forLanguageTag("vi"), RuleBasedNumberFormat.SPELLOUT);
        String words = format.format(amount.toBigIntegerExact()).replace("lẻ", "linh");
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1) + " đồng";
    }
}
