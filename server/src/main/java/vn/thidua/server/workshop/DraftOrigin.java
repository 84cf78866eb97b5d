package vn.thidua.server.workshop;

import java.util.List;
import java.util.Map;
import vn.thidua.plan.yaml.YamlEdit;
import vn.thidua.server.review.PlanLesson;

/** What a draft is made from. */
public sealed interface DraftOrigin {

    /**
     * A paper.
     *
     * @param sha256 of its content
     * @param media its type
     */
    record Paper(String sha256, String media) implements DraftOrigin {}

    /**
     * A campaign that was; nothing that happens to it later changes the draft.
     *
     * @param year in which the new campaign ends
     * @param base the earlier plan as one text
     * @param lessons what the campaign showed
     */
    record Earlier(long campaign, int year, String base, List<PlanLesson> lessons) implements DraftOrigin {

        public Earlier {
            lessons = List.copyOf(lessons);
        }

        /** The plan that the draft extends, by its id. */
        Map<String, String> bases() {
            return YamlEdit.value(base, List.of("id"))
                    .map(id -> Map.of(id, base))
                    .orElse(Map.of());
        }
    }
}
