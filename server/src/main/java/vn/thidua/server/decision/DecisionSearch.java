package vn.thidua.server.decision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.server.campaign.CampaignSource;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** Decisions by title, number and reason, from the day on which they are public; earlier for whoever drafts or signs them. */
@Configuration(proxyBeanMethods = false)
class DecisionSearch {

    @Bean
    SearchSource decisionsFound(Campaigns campaigns, DecisionTable table) {
        return new CampaignSource(
                SearchKind.DECISION,
                Action.SEE_DECISIONS,
                campaigns,
                (actor, seen, words, most) -> table.find(
                        seen, actor.may(Action.DRAFT_DECISION) || actor.may(Action.SIGN_DECISION), words, most),
                row -> "/decisions/" + row.id());
    }
}
