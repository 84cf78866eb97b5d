package vn.thidua.server.decision;

import java.time.LocalDate;
import vn.thidua.plan.SubjectKind;

/**
 * An award as everybody may know of it: who, of which unit, which award, by which decision; nothing else of the register.
 *
 * @param decision number of the decision in the program
 * @param code by which its holder is known inside; never shown
 * @param unit name of a person's unit; empty for units
 * @param award words of the award
 * @param number of the decision as it is printed
 * @param revoked whether a decision that is public took it back
 */
public record Honour(
        long decision,
        SubjectKind kind,
        String code,
        String name,
        String unit,
        String award,
        String number,
        LocalDate issued,
        boolean revoked) {}
