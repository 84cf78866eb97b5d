package vn.thidua.server.review;

import java.time.LocalDate;
import java.util.List;

/**
 * A signed report as everybody may read it: its words, and figures that name nobody.
 *
 * @param asOf the day of which the figures speak
 */
public record PublicReport(
        String title,
        String number,
        LocalDate issued,
        LocalDate asOf,
        List<Words> words,
        List<ReviewPage.Section> sections) {

    /** What people wrote of a part. */
    public record Words(String part, String text) {}
}
