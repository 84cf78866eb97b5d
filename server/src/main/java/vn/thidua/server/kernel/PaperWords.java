package vn.thidua.server.kernel;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.Plan;

/** Phrases that official papers have in common. */
public final class PaperWords {

    private static final Texts TEXTS = Texts.of("vi");

    private PaperWords() {}

    /** The plan as a basis of what is decided under it, by number and day of the paper that announced it where they are known. */
    public static String basis(Optional<String> number, Optional<LocalDate> day, Plan plan) {
        String issuer = plan.document().issuer();
        return number.isPresent() && day.isPresent()
                ? TEXTS.say("paper.basis", number.get(), day(day.get()), issuer, plan.title())
                : TEXTS.say("paper.basis-open", issuer, plan.title());
    }

    /** What a campaign is called within a sentence after "phong trào": its title without that word, begun small. */
    public static String movement(String title) {
        String plain = title.strip().replaceFirst("^(?iu:phong trào)\\s+", "");
        return plain.isEmpty() ? "" : Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
    }

    /** A day in words; days below ten and the first two months have a zero before them (Decree 30/2020, annex I, II.4). */
    public static String day(LocalDate day) {
        String month = (day.getMonthValue() < 3 ? "%02d" : "%d").formatted(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /** Place and day. */
    public static String placeAndDay(String place, LocalDate day) {
        return place.isBlank() ? day(day) : place + ", " + day(day);
    }

    /** Place and a day that somebody will write by hand. */
    public static String placeAndNoDay(String place) {
        return place.isBlank() ? noDay() : place + ", " + noDay();
    }

    /** A place, or room in which somebody will write it by hand. */
    public static String place(String place) {
        return place.isBlank() ? "…" : place;
    }

    /** Room in which somebody will write place and day by hand. */
    public static String noPlaceNorDay() {
        return placeAndNoDay(place(""));
    }

    /**
     * What an award is called in a sentence that says to whom it goes: its label without "(tập thể)" or "(cá nhân)" at the end,
     * by which a plan tells two of its awards apart.
     */
    public static String award(String label) {
        return label.replaceFirst("(?iu)\\s*\\((tập thể|cá nhân)\\)$", "");
    }

    /** A day that somebody will write by hand. */
    public static String noDay() {
        return "ngày … tháng … năm …";
    }
}
