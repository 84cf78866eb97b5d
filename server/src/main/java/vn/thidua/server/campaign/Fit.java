package vn.thidua.server.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import vn.thidua.plan.Plan;
import vn.thidua.server.kernel.PlainName;

/**
 * How well a plan fits an authority and the day.
 *
 * @param units how many units of the authority would take part, as far as the names of their kinds say
 * @param over whether the plan's year is past
 * @param foreign whether the plan's paper comes from another authority
 */
record Fit(int units, boolean over, boolean foreign) {

    static Fit of(Plan plan, int units, String authority, LocalDate today) {
        return new Fit(units, today.isAfter(plan.calendar().to()), isForeign(plan, authority));
    }

    /** Whether the plan's paper names another authority as its issuer. */
    static boolean isForeign(Plan plan, String authority) {
        return !words(plan.document().issuer()).equals(words(authority));
    }

    /** Names of one authority are written with and without commas and long forms; the words are the same. */
    private static Set<String> words(String name) {
        String plain = PlainName.of(name).replace("uy-ban-nhan-dan", "ubnd");
        return new HashSet<>(Arrays.asList(plain.split("-")));
    }

    /** Whether nothing speaks against it. */
    boolean good() {
        return units > 0 && !over && !foreign;
    }
}
