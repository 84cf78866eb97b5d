package vn.thidua.server.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.search.Found;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** Units by name and short name, people by name; also by names that were typed wrongly. */
@Configuration(proxyBeanMethods = false)
class OrganisationSearch {

    @Bean
    SearchSource unitsFound(Organisation organisation) {
        return new Names(SearchKind.UNIT, "units", organisation::findUnits);
    }

    @Bean
    SearchSource peopleFound(Organisation organisation) {
        return new Names(SearchKind.PERSON, "people", organisation::findPeople);
    }

    private interface Rows {
        List<FoundRow> find(String authority, SearchWords words, boolean alike, int most);
    }

    /**
     * The names of one kind.
     *
     * @param list the page on which all of them stand; whoever changes them comes to the one itself
     */
    private record Names(SearchKind kind, String list, Rows rows) implements SearchSource {

        @Override
        public List<Found> find(Actor actor, SearchWords words, int most) {
            return find(actor, words, false, most);
        }

        @Override
        public List<Found> alike(Actor actor, SearchWords words, int most) {
            return find(actor, words, true, most);
        }

        private List<Found> find(Actor actor, SearchWords words, boolean alike, int most) {
            return !actor.may(Action.SEE_ORGANISATION)
                    ? List.of()
                    : rows.find(actor.authority(), words, alike, most).stream()
                            .map(row -> found(actor, row))
                            .toList();
        }

        private Found found(Actor actor, FoundRow row) {
            String address = actor.may(Action.CHANGE_ORGANISATION)
                    ? "/" + list + "/of/" + row.text("code")
                    : "/" + list + "?words=" + URLEncoder.encode(row.title(), StandardCharsets.UTF_8);
            return new Found(address, row.title(), "", row.title().endsWith(row.body()) ? "" : row.body());
        }
    }
}
