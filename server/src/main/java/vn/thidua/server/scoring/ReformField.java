package vn.thidua.server.scoring;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;

/**
 * A field of reform (lĩnh vực cải cách hành chính) with the criteria of a sheet that the plan marks with it.
 *
 * @param id as the plan names it
 * @param criteria of a group that is marked its lines do not count again, and what takes points off is left out; never empty
 */
public record ReformField(String id, String label, List<Criterion> criteria) {

    public ReformField {
        criteria = List.copyOf(criteria);
    }

    /** The fields of a sheet in the order of the plan. */
    public static List<ReformField> of(Plan plan, ScoreSheet sheet) {
        List<ReformField> fields = new ArrayList<>();
        plan.tags().forEach((id, label) -> {
            List<Criterion> marked = new ArrayList<>();
            sheet.criteria().forEach(criterion -> add(criterion, id, marked));
            if (!marked.isEmpty()) {
                fields.add(new ReformField(id, label, marked));
            }
        });
        return fields;
    }

    private static void add(Criterion criterion, String field, List<Criterion> marked) {
        if (criterion.part() == Criterion.Part.PENALTY) {
            return;
        }
        if (criterion.tags().contains(field)) {
            marked.add(criterion);
        } else {
            criterion.children().forEach(child -> add(child, field, marked));
        }
    }
}
