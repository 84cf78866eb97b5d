package vn.thidua.server.web;

import java.time.LocalDate;

/** Phrases that official papers have in common. */
public final class PaperWords {

    private PaperWords() {}

    /** A day in words, as papers write it. */
    public static String day(LocalDate day) {
        return "ngày %02d tháng %02d năm %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** Place and day. */
    public static String placeAndDay(String place, LocalDate day) {
        return place.isBlank() ? day(day) : place + ", " + day(day);
    }

    /** A day that somebody will write by hand. */
    public static String noDay() {
        return "ngày … tháng … năm …";
    }
}
