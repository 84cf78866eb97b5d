package vn.thidua.server.record;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.typed.Writing;

/**
 * An award, rating, recognised initiative or rank of a unit or person in a year.
 *
 * @param kind a unit or a person
 * @param code of the unit or person at that time
 * @param name as it stood at that time
 * @param number of the decision; empty where there is none
 * @param body that decided
 * @param source {@code decision}, {@code import} or {@code ranking}
 * @param voided why it no longer holds; empty while it does
 */
public record Achievement(
        long id,
        SubjectKind kind,
        String code,
        String name,
        int year,
        AchievementKind what,
        String label,
        String number,
        Optional<LocalDate> day,
        String body,
        String source,
        Optional<String> voided) {

    public Achievement {
        name = Writing.line(name);
        label = Writing.line(label);
        number = Writing.line(number);
        body = Writing.line(body);
    }

    /** As a paper lists it: what, number, day, body. */
    public String sentence(Texts texts) {
        return year + ": " + label
                + (number.isEmpty() ? "" : ", " + texts.say("record.decision", number))
                + day.map(one -> ", " + texts.day(one)).orElse("")
                + (body.isEmpty() ? "" : ", " + body);
    }

    /**
     * What a decision gave.
     *
     * @param number of the decision
     * @param kind of whoever has it: a unit or a person
     */
    public record Given(String authority, String number, SubjectKind kind, String code) {}
}
