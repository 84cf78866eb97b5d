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

/** Units of an authority by name and short name. */
@Component
final class UnitSearch implements SearchSource {

    private final Organisation organisation;

    UnitSearch(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.UNIT;
    }

    @Override
    public List<Found> find(Actor actor, SearchWords words, int most) {
        return units(actor, words, false, most);
    }

    @Override
    public List<Found> alike(Actor actor, SearchWords words, int most) {
        return units(actor, words, true, most);
    }

    private List<Found> units(Actor actor, SearchWords words, boolean alike, int most) {
        return !actor.may(Action.SEE_ORGANISATION)
                ? List.of()
                : organisation.findUnits(actor.authority(), words, alike, most).stream()
                        .map(row -> new Found(
                                actor.may(Action.CHANGE_ORGANISATION)
                                        ? "/units/of/" + row.text("code")
                                        : "/units?words=" + URLEncoder.encode(row.title(), StandardCharsets.UTF_8),
                                row.title(),
                                "",
                                row.title().endsWith(row.body()) ? "" : row.body()))
                        .toList();
    }
}
