package vn.thidua.server.question;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.server.campaign.CampaignSource;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** Questions on clauses with their answers: everybody who sees the campaign reads them. */
@Configuration(proxyBeanMethods = false)
class QuestionSearch {

    @Bean
    SearchSource questionsFound(Campaigns campaigns, QuestionTable table) {
        return new CampaignSource(
                SearchKind.QUESTION,
                Action.SEE_CAMPAIGN,
                campaigns,
                (actor, seen, words, most) -> table.find(seen, words, most),
                row -> "/questions?clause=" + row.text("clause"));
    }
}
