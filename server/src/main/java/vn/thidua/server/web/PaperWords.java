package vn.thidua.server.web;

import java.time.LocalDate;
import vn.thidua.plan.Plan;
import vn.thidua.plan.PlanDocument;

/** Phrases that official papers have in common. */
public final class PaperWords {

    private static final Texts TEXTS = Texts.of("vi");

    private PaperWords() {}

    /** The plan as a basis of what is decided under it; numbers that its copy leaves blank are left out. */
    public static String basis(Plan plan) {
        PlanDocument document = plan.document();
        return document.number().isPresent() && document.issued().isPresent()
                ? TEXTS.say(
                        "paper.basis",
                        document.number().get(),
                        document.issued().get(),
                        document.issuer(),
                        plan.title())
                : TEXTS.say("paper.basis-open", document.issuer(), plan.title());
    }

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
