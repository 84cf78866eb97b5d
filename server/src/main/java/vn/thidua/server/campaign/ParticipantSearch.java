package vn.thidua.server.campaign;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.server.identity.Action;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** Units as they take part in campaigns, for those who see the facts of all of them. */
@Configuration(proxyBeanMethods = false)
class ParticipantSearch {

    @Bean
    SearchSource participantsFound(Campaigns campaigns, ParticipantTable table) {
        return new CampaignSource(
                SearchKind.UNIT,
                Action.SEE_ALL_FACTS,
                campaigns,
                (actor, seen, words, most) -> table.find(seen, words, most),
                row -> "/facts/unit/" + row.text("code"));
    }
}
