package vn.thidua.plan;

import java.util.Optional;

/**
 * Something a body owes, or something to be made public or spread.
 *
 * @param kind {@code duty}, {@code report}, {@code publicity}, {@code spreading}, {@code supervision}, {@code funding}, {@code process}
 * @param body id of a body, or {@code unit} for every unit
 * @param when a day or occasion, in words
 * @param deadline id of a deadline of the calendar
 * @param binding whether it is ordered, or only asked for
 */
public record Duty(
        String id,
        String kind,
        String body,
        String what,
        Optional<String> when,
        Optional<String> deadline,
        boolean binding,
        Clause clause) {}
