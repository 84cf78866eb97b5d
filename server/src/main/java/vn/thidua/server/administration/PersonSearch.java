package vn.thidua.server.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.search.Found;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** People of an authority by name. */
@Component
final class PersonSearch implements SearchSource {

    private final Organisation organisation;

    PersonSearch(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.PERSON;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        return people(actor, words, false, most);
    }

    @Override
    public List<Found> alike(Actor actor, SearchWords words, int most) {
        return people(actor, words, true, most);
    }

    private List<Found> people(Actor actor, SearchWords words, boolean alike, int most) {
        return !actor.may(Action.SEE_ORGANISATION)
                ? List.of()
                : organisation.findPeople(actor.authority(), words, alike, most).stream()
                        .map(row -> new Found(
                                actor.may(Action.CHANGE_ORGANISATION)
                                        ? "/people/of/" + row.text("code")
                                        : "/people?words=" + URLEncoder.encode(row.title(), StandardCharsets.UTF_8),
                                row.title(),
                                "",
                                row.body()))
                        .toList();
    }
}
