package vn.thidua.plan;

import java.util.Optional;
import java.util.Set;

/** Whom the words of {@code by} mean, and whether they have a way to say a fact. */
public final class Providers {

    private static final Set<String> OFFICES = Set.of("standing-office", "council", "chair", "import");

    private Providers() {}

    /** Whether somebody named by a word can say the fact at all; a unit says nothing of the campaign as a whole. */
    public static boolean reaches(Plan plan, FactDeclaration fact, String by) {
        return OFFICES.contains(by)
                || by.equals("unit") && fact.of() != SubjectKind.CAMPAIGN
                || plan.bodies().containsKey(by)
                || isAbove(plan, fact, by);
    }

    /** Whether a word names a block whose units say a fact of the units below them. */
    public static boolean isAbove(Plan plan, FactDeclaration fact, String by) {
        return fact.of() == SubjectKind.UNIT
                && plan.blocks().containsKey(by)
                && plan.blocks().values().stream()
                        .anyMatch(block -> block.parentBlock().equals(Optional.of(by)));
    }
}
