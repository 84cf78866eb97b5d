package vn.thidua.server.search;

import java.util.List;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Actor;

/** A module that has something to be found. It answers with what somebody may see and with nothing else. */
public interface SearchSource {

    /** Of which kind its things are. */
    SearchKind kind();

    /**
     * What was found, best first.
     *
     * @param most so many at most
     * @return empty also for whoever may see nothing of it
     */
    List<Found> find(Actor actor, SearchWords words, int most);

    /** What is most like the words, where nothing was found anywhere: names that were typed wrongly. */
    default List<Found> alike(Actor actor, SearchWords words, int most) {
        return List.of();
    }
}
