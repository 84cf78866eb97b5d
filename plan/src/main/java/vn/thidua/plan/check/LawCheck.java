package vn.thidua.plan.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;

/** Recalls where a plan names a form of a decree that was no longer in force: allowed, but somebody should know. */
final class LawCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;

    LawCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        Properties inForceUntil = inForceUntil();
        plan.dossier()
                .ifPresent(dossier -> dossier.papers()
                        .forEach(paper -> inForceUntil.stringPropertyNames().stream()
                                .filter(number -> paper.form()
                                        .filter(form -> form.contains(number))
                                        .isPresent())
                                .forEach(number -> {
                                    LocalDate until = LocalDate.parse(inForceUntil.getProperty(number));
                                    if (plan.calendar().from().isAfter(until)) {
                                        faults.warning(
                                                places.of("dossier", "papers", paper.id()),
                                                "law.form",
                                                paper.id(),
                                                number,
                                                until);
                                    }
                                })));
    }

    /** Instruments by number, with the last day on which they were in force. */
    private static Properties inForceUntil() {
        Properties law = new Properties();
        try (InputStream stream = LawCheck.class.getResourceAsStream("/vn/thidua/plan/law.properties")) {
            if (stream == null) {
                throw new IllegalStateException("law.properties is missing");
            }
            law.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return law;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
