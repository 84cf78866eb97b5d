package vn.thidua.server.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;

/** The table of reviews of targets. */
@Component
class ReviewTable {

    private static final String LATEST =
            " and not exists (select 1 from target_review later where later.replaces = r.id)";

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands of a unit, by target and side. */
    Map<String, Map<Review.Side, Review>> of(long campaign, String unit) {
        Map<String, Map<Review.Side, Review>> reviews = new HashMap<>();
        jdbc.sql("""
                        select r.id, r.target, r.side, r.verdict, r.note, r.entry, r.who, r.at from target_review r
                        where r.campaign = :campaign and r.unit = :unit""" + LATEST).param("campaign", campaign).param("unit", unit).query(row -> {
            Review review = review(row);
            reviews.computeIfAbsent(row.getString("target"), key -> new EnumMap<>(Review.Side.class))
                    .put(review.side(), review);
        });
        return reviews;
    }

    /** How many targets of each unit one side has said something of. */
    Map<String, Integer> counts(long campaign, Review.Side side) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select r.unit, count(*) from target_review r where r.campaign = :campaign and r.side = :side" + LATEST
                        + " group by r.unit")
                .param("campaign", campaign)
                .param("side", EnumWords.word(side))
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** A target of a unit. */
    record Said(String unit, String target) {}

    /**
     * Of which targets the other side spoke last. What an appraiser says asks something of a unit only where the unit holds
     * something else.
     *
     * @param side who has to answer
     */
    List<Said> unanswered(long campaign, Review.Side side) {
        return jdbc.sql("select r.unit, r.target from target_review r where r.campaign = :campaign and r.side <> :side"
                        + LATEST + """

                        and not exists (select 1 from target_review mine
                          where mine.campaign = r.campaign and mine.unit = r.unit and mine.target = r.target
                            and mine.side = :side and mine.id > r.id)
                        and (not :unit or exists (select 1 from target_review mine
                          where mine.campaign = r.campaign and mine.unit = r.unit and mine.target = r.target
                            and mine.side = :side and mine.verdict <> r.verdict
                            and not exists (select 1 from target_review later where later.replaces = mine.id)))
                        order by r.unit, r.target""")
                .param("campaign", campaign)
                .param("side", EnumWords.word(side))
                .param("unit", side == Review.Side.UNIT)
                .query((row, number) -> new Said(row.getString(1), row.getString(2)))
                .list();
    }

    void insert(long campaign, String unit, String target, Review said, Actor actor, Instant at, long replaces) {
        jdbc.sql("""
                        insert into target_review
                          (campaign, unit, target, side, verdict, note, entry, account, who, role, at, replaces)
                        values (:campaign, :unit, :target, :side, :verdict, :note, :entry, :account, :who, :role, :at,
                          nullif(:replaces, 0))""")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("target", target)
                .param("side", EnumWords.word(said.side()))
                .param("verdict", EnumWords.word(said.verdict()))
                .param("note", said.note())
                .param("entry", said.entry().orElse(null))
                .param("account", actor.account())
                .param("who", actor.name())
                .param("role", actor.role().word())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("replaces", replaces)
                .update();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getLong("id"),
                EnumWords.of(Review.Side.class, row.getString("side")),
                EnumWords.of(Verdict.class, row.getString("verdict")),
                row.getString("note"),
                Optional.ofNullable(row.getObject("entry", Long.class)),
                row.getString("who"),
                row.getTimestamp("at").toInstant());
    }
}
