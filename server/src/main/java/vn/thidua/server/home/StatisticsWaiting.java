package vn.thidua.server.home;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.statistics.Statistics;

/** Forms of the state's statistics that wait to be locked before the ministry's day. */
@Component
class StatisticsWaiting {

    private final Statistics statistics;
    private final Today today;

    StatisticsWaiting(Statistics statistics, Today today) {
        this.statistics = statistics;
        this.today = today;
    }

    Optional<Waiting> of(Actor actor, Texts texts) {
        return statistics
                .waiting(actor)
                .map(one -> new Waiting(
                        "statistics",
                        texts.say("waiting.statistics", one.forms(), String.valueOf(one.year())),
                        texts.say("statistics.title"),
                        Optional.of(one.due()),
                        Optional.of(one.due().toEpochDay() - today.day().toEpochDay()),
                        "/statistics/" + one.year() + "/" + one.first().word(),
                        texts.say("waiting.statistics.go")));
    }
}
