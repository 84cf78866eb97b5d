package vn.thidua.plan;

import java.util.List;

/**
 * A body that acts in the campaign.
 *
 * @param role {@code standing-office}, {@code specialist}, {@code steering-committee}, {@code council}, {@code chair},
 *     {@code supervisor}, {@code upper}, {@code media}
 * @param appraises ids of criteria, targets or standards
 */
public record Body(String id, String label, String role, Clause clause, List<String> appraises) {

    /** Whether people act for it by its name, each for one of them: specialists and media. */
    public boolean isNamed() {
        return role.equals("specialist") || role.equals("media");
    }
}
