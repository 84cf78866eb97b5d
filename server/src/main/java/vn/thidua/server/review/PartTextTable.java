package vn.thidua.server.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;

/** What people wrote in the parts of one kind of report, every version; a helper of the table of that report. */
final class PartTextTable {

    private final JdbcClient jdbc;
    private final Today today;
    private final String newest;
    private final String insert;

    /** @param table with the columns report, part, version, content, account, who and at */
    PartTextTable(JdbcClient jdbc, Today today, String table) {
        this.jdbc = jdbc;
        this.today = today;
        this.newest = "select distinct on (report, part) report, part, content, version, who, at from " + table
                + " where report = any(:reports) order by report, part, version desc";
        this.insert = "insert into " + table + " (report, part, version, content, account, who, at)"
                + " values (:report, :part, :version, :content, :account, :who, :at) on conflict do nothing";
    }

    /** What somebody wrote of a part; version 0 and nothing where nobody has. */
    record Written(String content, int version, String who, Optional<Instant> at) {
        static final Written NOTHING = new Written("", 0, "", Optional.empty());
    }

    /** The newest of every part that somebody wrote. */
    Map<ReviewPart, Written> of(long report) {
        return of(List.of(report)).getOrDefault(report, Map.of());
    }

    /** The same of several reports; of those in which nobody wrote there is nothing. */
    Map<Long, Map<ReviewPart, Written>> of(Collection<Long> reports) {
        Map<Long, Map<ReviewPart, Written>> texts = new HashMap<>();
        jdbc.sql(newest).param("reports", reports.toArray(Long[]::new)).query(row -> {
            texts.computeIfAbsent(row.getLong("report"), ignored -> new EnumMap<>(ReviewPart.class))
                    .put(
                            EnumWords.of(ReviewPart.class, row.getString("part")),
                            new Written(
                                    row.getString("content"),
                                    row.getInt("version"),
                                    row.getString("who"),
                                    Optional.of(row.getTimestamp("at").toInstant())));
        });
        return texts;
    }

    /**
     * Writes parts, all or none; those that are as they were do not count.
     *
     * @return the names of those that were changed
     * @throws Refusal where somebody else wrote one after the version that was seen
     */
    List<String> write(Actor actor, long report, Map<ReviewPart, CampaignReviews.Draft> written) {
        Map<ReviewPart, Written> known = of(report);
        return written.entrySet().stream()
                .filter(one -> !known.getOrDefault(one.getKey(), Written.NOTHING)
                        .content()
                        .equals(one.getValue().content()))
                .map(one -> {
                    if (!add(actor, report, one.getKey(), one.getValue())) {
                        throw Refusal.conflict("second");
                    }
                    return ActSubject.word("review-part." + one.getKey().word());
                })
                .sorted()
                .toList();
    }

    private boolean add(Actor actor, long report, ReviewPart part, CampaignReviews.Draft said) {
        return jdbc.sql(insert)
                        .param("report", report)
                        .param("part", part.word())
                        .param("version", said.seen() + 1)
                        .param("content", said.content())
                        .param("account", actor.act().account())
                        .param("who", actor.name())
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
