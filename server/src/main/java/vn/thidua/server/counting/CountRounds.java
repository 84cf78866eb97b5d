package vn.thidua.server.counting;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.database.Job;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.Authority;
import vn.thidua.server.organisation.Organisation;

/** Every night: counts anew, because a task becomes late by the passing of a day and nobody's act. */
@Component
public class CountRounds implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(CountRounds.class);
    private static final LocalTime NIGHT = LocalTime.of(0, 15);

    private final Counts counts;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final RecurringTask<Void> task;

    CountRounds(Counts counts, Campaigns campaigns, Organisation organisation) {
        this.counts = counts;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.task = Tasks.recurring("count-round", new Daily(Today.ZONE, List.of(NIGHT)))
                .execute((instance, context) -> round());
    }

    @Override
    public Task<?> task() {
        return task;
    }

    /** Counts every announced campaign of every authority; one that cannot be counted does not keep the others. */
    public void round() {
        for (String authority :
                organisation.authorities().stream().map(Authority::id).toList()) {
            Actor program = Actor.program(authority);
            for (Campaign campaign : campaigns.seenBy(program)) {
                if (!campaign.isOpen()) {
                    continue;
                }
                try {
                    counts.post(program, campaign);
                } catch (RuntimeException e) {
                    LOG.error("counts of campaign {}", campaign.id(), e);
                }
            }
        }
    }
}
