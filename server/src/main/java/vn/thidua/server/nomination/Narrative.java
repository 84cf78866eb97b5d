package vn.thidua.server.nomination;

import java.util.List;
import vn.thidua.plan.Dossier;

/** The parts of a generated paper that people write themselves, by kind of paper. */
enum Narrative {
    SUMMARY("submission", false),
    MEETING("minutes", true),
    PRESENT("minutes", false),
    CONCLUSION("minutes", true),
    FEATURES("achievement-report", false),
    ACHIEVEMENTS("achievement-report", true),
    MEASURES("achievement-report", true),
    COMPLIANCE("achievement-report", false);

    private final String paper;
    private final boolean required;

    Narrative(String paper, boolean required) {
        this.paper = paper;
        this.required = required;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isRequired() {
        return required;
    }

    static List<Narrative> of(Dossier.Paper paper) {
        return paper.isGenerated()
                ? java.util.Arrays.stream(values())
                        .filter(one -> one.paper.equals(paper.kind()))
                        .toList()
                : List.of();
    }
}
