package vn.thidua.server.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.EventTable;
import vn.thidua.server.campaign.SeenCampaigns;
import vn.thidua.server.files.EnclosureTable;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchTable;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** Rows of initiatives. */
@Repository
@Transactional
class InitiativeTable {

    private static final String ROW = """
            select i.*, (select count(*) from initiative_use u where u.initiative = i.id) uses
            from initiative i where i.authority = :authority""";

    private final JdbcClient jdbc;
    private final EventTable history;
    private final SearchTable index;
    private final EnclosureTable files;

    InitiativeTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.index = new SearchTable(
                jdbc, "initiative", "title", "btrim(content || ' · ' || effect, ' ·')", "campaign", "unit");
        this.history = new EventTable(jdbc, today, "initiative_event", "initiative");
        this.files = new EnclosureTable(jdbc, "initiative_file", "initiative");
    }

    List<Initiative> ofCampaign(String authority, long campaign) {
        return jdbc.sql(ROW + " and i.campaign = :campaign order by i.id desc")
                .param("authority", authority)
                .param("campaign", campaign)
                .query((row, n) -> read(row))
                .list();
    }

    long count(long campaign, InitiativeState state) {
        return jdbc.sql("select count(*) from initiative where campaign = :campaign and state = :state")
                .param("campaign", campaign)
                .param("state", state.word())
                .query(Long.class)
                .single();
    }

    Optional<Initiative> one(String authority, long id) {
        return jdbc.sql(ROW + " and i.id = :id")
                .param("authority", authority)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Recognised ones in which the words are found, however they are accented. */
    List<Initiative> library(String authority, String words, int most) {
        return jdbc.sql(ROW + """
                         and i.state = 'recognised' and (:words = ''
                          or plain(i.title || ' ' || i.content || ' ' || i.effect) like '%' || plain(:words) || '%')
                        order by uses desc, i.decided_on desc limit :most""")
                .param("authority", authority)
                .param("words", words.strip().replaceAll("[%_\\\\]", ""))
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those of some campaigns that somebody may see, by words in them: a unit finds its own and those recognised. */
    List<FoundRow> find(SeenCampaigns seen, SearchWords words, int most) {
        return index.find(
                words,
                "campaign = any(:seen) and (:own = '' or unit = :own or state = 'recognised')",
                seen.values(),
                most);
    }

    /** Those whose title is like a text, the most alike first. */
    List<Initiative> similar(String authority, String title, int most) {
        return jdbc.sql(ROW + """
                         and i.state <> 'withdrawn' and word_similarity(plain(:title), plain(i.title)) > 0.45
                        order by word_similarity(plain(:title), plain(i.title)) desc limit :most""")
                .param("authority", authority)
                .param("title", title)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    private static Initiative read(ResultSet row) throws SQLException {
        return new Initiative(
                row.getLong("id"),
                row.getLong("campaign"),
                row.getString("unit"),
                row.getString("person"),
                row.getString("title"),
                row.getString("content"),
                row.getString("effect"),
                EnumWords.of(InitiativeState.class, row.getString("state")),
                row.getString("number"),
                Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
                row.getInt("uses"),
                row.getInt("version"));
    }

    long add(String authority, Initiative one) {
        return jdbc.sql("""
                        insert into initiative (authority, campaign, unit, person, title, content, effect, state, number)
                        values (:authority, :campaign, :unit, :person, :title, :content, :effect, 'proposed', '') returning id""")
                .param("authority", authority)
                .param("campaign", one.campaign())
                .param("unit", one.unit())
                .param("person", one.person())
                .param("title", one.title())
                .param("content", one.content())
                .param("effect", one.effect())
                .query(Long.class)
                .single();
    }

    /** Takes a step; false where somebody else was first. */
    boolean move(Initiative one, InitiativeStep step, String number, Optional<LocalDate> decided, int seen) {
        return jdbc.sql("""
                                update initiative set state = :state, version = version + 1, number = :number,
                                  decided_on = cast(:decided as date)
                                where id = :id and state = :from and version = :seen""")
                        .param("state", step.to().word())
                        .param("number", number)
                        .param("decided", decided.map(String::valueOf).orElse(null))
                        .param("id", one.id())
                        .param("from", step.from().word())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Says that a unit uses it; false where that is said already. */
    boolean use(long id, String unit, LocalDate since, String who) {
        return jdbc.sql("""
                                insert into initiative_use (initiative, unit, since, who) values (:id, :unit, :since, :who)
                                on conflict do nothing""")
                        .param("id", id)
                        .param("unit", unit)
                        .param("since", since)
                        .param("who", who)
                        .update()
                == 1;
    }

    /** Units that use it. */
    List<Use> uses(long id) {
        return jdbc.sql("select unit, since, who from initiative_use where initiative = :id order by since, unit")
                .param("id", id)
                .query((row, n) -> new Use(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }

    /** What was done with each. */
    EventTable history() {
        return history;
    }

    /** The files of each. */
    EnclosureTable files() {
        return files;
    }
}
