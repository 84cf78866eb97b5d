package vn.thidua.server.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.web.Today;
import vn.thidua.server.web.Unasked;

/**
 * Things that are made ready and wait for the head of a unit. Whoever owns a thing asks for the right to it and for what
 * it still lacks before it is handed over, and says when it was handed in.
 */
@Service
@Transactional
public class Handovers {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Today today;

    Handovers(JdbcClient jdbc, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Says that a thing is made ready.
     *
     * @param about key of the thing within the campaign
     * @param named how the log names it
     */
    public void ready(Actor actor, Campaign campaign, String about, String named) {
        jdbc.sql("""
                        insert into handover (campaign, about, account, who, at)
                        values (:campaign, :about, :account, :who, :at)
                        on conflict (campaign, about) do update set account = :account, who = :who, at = :at""")
                .param("campaign", campaign.id())
                .param("about", about)
                .param("account", actor.account())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(actor.act(), "handover.ready", named, "");
    }

    /** The same person or another of the unit goes on making it. */
    public void takeBack(Actor actor, Campaign campaign, String about, String named) {
        if (remove(campaign, about)) {
            audit.record(actor.act(), "handover.take-back", named, "");
        }
    }

    /** It was handed in, given back, or its time is over: what was said of it no longer counts. */
    @Unasked("whoever holds a campaign was asked for it; sheets and pages that ask call it")
    public void end(Campaign campaign, String about) {
        remove(campaign, about);
    }

    private boolean remove(Campaign campaign, String about) {
        return jdbc.sql("delete from handover where campaign = :campaign and about = :about")
                        .param("campaign", campaign.id())
                        .param("about", about)
                        .update()
                > 0;
    }

    /** Who made a thing ready; empty where nobody said so. */
    @Transactional(readOnly = true)
    @Unasked("whoever holds a campaign was asked for it; sheets and pages that ask call it")
    public Optional<Handover> of(Campaign campaign, String about) {
        return jdbc.sql("select about, who, at from handover where campaign = :campaign and about = :about")
                .param("campaign", campaign.id())
                .param("about", about)
                .query((row, n) -> handover(row))
                .optional();
    }

    /** Everything of a campaign that is made ready, by key. */
    @Transactional(readOnly = true)
    @Unasked("whoever holds a campaign was asked for it; sheets and pages that ask call it")
    public Map<String, Handover> all(Campaign campaign) {
        Map<String, Handover> all = new HashMap<>();
        jdbc.sql("select about, who, at from handover where campaign = :campaign")
                .param("campaign", campaign.id())
                .query(row -> {
                    all.put(row.getString("about"), handover(row));
                });
        return all;
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(row.getString("who"), row.getTimestamp("at").toInstant());
    }
}
