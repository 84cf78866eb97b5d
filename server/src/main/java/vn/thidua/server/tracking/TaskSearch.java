package vn.thidua.server.tracking;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thidua.server.campaign.CampaignSource;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.search.SearchSource;

/** Tasks by title, product and paper: a unit finds its own. */
@Configuration(proxyBeanMethods = false)
class TaskSearch {

    @Bean
    SearchSource tasksFound(Campaigns campaigns, TaskTable table) {
        return new CampaignSource(
                SearchKind.TASK,
                Action.SEE_TASKS,
                campaigns,
                (actor, seen, words, most) -> table.find(seen, words, most),
                row -> "/tasks/" + row.id());
    }
}
