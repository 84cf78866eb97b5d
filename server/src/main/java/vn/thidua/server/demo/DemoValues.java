package vn.thidua.server.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.SubjectKind;

/** Plausible values of facts: most of them good, some not, a few not known. */
final class DemoValues {

    private final Calendar calendar;

    DemoValues(Calendar calendar) {
        this.calendar = calendar;
    }

    /** The value as the ledger keeps it; empty where nobody has recorded one. */
    Optional<String> of(FactDeclaration fact, String subject) {
        String id = fact.id();
        // One in four is good at everything, so that awards have candidates.
        boolean model = Chance.below(100, subject, "model") < 25;
        if (!model && fact.of() != SubjectKind.CAMPAIGN && Chance.below(100, subject, id, "known") < 4) {
            return Optional.empty();
        }
        int luck = model ? 70 : Chance.below(100, subject, id);
        if (model && (id.toLowerCase(Locale.ROOT).contains("rank") || fact.type() == FactType.DECIMAL)) {
            return Optional.of(model(fact, subject));
        }
        return Optional.of(
                        switch (fact.type()) {
                            case BOOLEAN -> String.valueOf(isGood(id) == (luck >= 5));
                            case INTEGER -> whole(fact, luck, model, subject);
                            case DECIMAL -> clamp(fact, new BigDecimal(70 + luck * 28 / 100).add(tenths(subject, id)));
                            case PERCENT ->
                                luck >= 55
                                        ? "100"
                                        : clamp(fact, new BigDecimal(82 + luck * 17 / 55).add(tenths(subject, id)));
                            case DATE -> calendar.to().plusDays(15).toString();
                            case EVENT ->
                                fact.of() == SubjectKind.CAMPAIGN
                                        ? calendar.to().plusDays(8).toString()
                                        : luck < 2
                                                ? "never"
                                                : day(luck < 75 ? 15 + luck / 2 : luck)
                                                        .toString();
                            case TEXT ->
                                fact.values()
                                        .get(Math.min(
                                                fact.values().size() - 1, model || luck < 60 ? 0 : luck < 90 ? 1 : 2));
                            case LIST -> "";
                        })
                .filter(value -> !value.isEmpty());
    }

    /** Good, and better than the year before: a rank nearer the top, more points. */
    private static String model(FactDeclaration fact, String subject) {
        boolean before = fact.id().toLowerCase(Locale.ROOT).contains("previous");
        int place = Chance.below(4, subject);
        boolean rank = fact.type() == FactType.INTEGER;
        int value = rank ? (before ? 2 : 1) + place : (before ? 90 : 92) + place;
        return clamp(fact, BigDecimal.valueOf(value));
    }

    /** Whether it is good to have it: letters under inspection are not, nor a proposal elsewhere that bars from this one. */
    private static boolean isGood(String id) {
        return !id.contains("pending") && !id.contains("proposed");
    }

    private static BigDecimal tenths(String... words) {
        return BigDecimal.valueOf(Chance.below(10, String.join("|", words), "tenths"), 1);
    }

    private static String whole(FactDeclaration fact, int luck, boolean model, String subject) {
        String id = fact.id().toLowerCase(Locale.ROOT);
        boolean many = id.contains("assigned") || id.contains("received") || id.contains("total");
        boolean rank = id.contains("rank");
        int value = many ? 4 + luck / 12 : rank ? 1 + luck / 6 : luck < 80 ? 0 : luck < 95 ? 1 : 2;
        boolean good = id.contains("initiative") || id.contains("applied") || id.contains("works");
        int some = Chance.below(3, subject, id, "good");
        return clamp(fact, BigDecimal.valueOf(!good ? value : model ? Math.max(1, some) : some));
    }

    private static String clamp(FactDeclaration fact, BigDecimal value) {
        BigDecimal above = fact.least().map(value::max).orElse(value);
        return fact.most().map(above::min).orElse(above).stripTrailingZeros().toPlainString();
    }

    private LocalDate day(int after) {
        LocalDate day = calendar.from().plusDays(after);
        return day.isAfter(calendar.to()) ? calendar.to() : day;
    }
}
