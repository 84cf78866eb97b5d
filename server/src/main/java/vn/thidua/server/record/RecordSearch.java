package vn.thidua.server.record;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.search.Found;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** What was achieved over the years and still holds: a unit finds its own. */
@Component
final class RecordSearch implements SearchSource {

    private final Achievements achievements;
    private final AchievementTable table;

    RecordSearch(Achievements achievements, AchievementTable table) {
        this.achievements = achievements;
        this.table = table;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.ACHIEVEMENT;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        return !actor.may(Action.SEE_RECORD)
                ? List.of()
                : table.find(actor.authority(), achievements.whose(actor), words, most).stream()
                        .map(RecordSearch::found)
                        .toList();
    }

    private static Found found(FoundRow row) {
        return new Found(
                "/record/" + row.text("kind") + "/" + row.text("code"),
                row.title(),
                row.text("label") + " · " + row.text("year"),
                row.body());
    }
}
