package vn.thidua.server.initiative;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.server.campaign.CampaignSource;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** Initiatives by title, content and effect: a unit finds its own and those recognised. */
@Configuration(proxyBeanMethods = false)
class InitiativeSearch {

    @Bean
    SearchSource initiativesFound(Campaigns campaigns, InitiativeTable table) {
        return new CampaignSource(
                SearchKind.INITIATIVE,
                Action.SEE_INITIATIVES,
                campaigns,
                (actor, seen, words, most) -> table.find(seen, words, most),
                row -> "/initiatives/" + row.id());
    }
}
