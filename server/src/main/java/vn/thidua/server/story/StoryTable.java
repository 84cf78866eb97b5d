package vn.thidua.server.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.audit.EventTable;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** The tables of articles, their pictures and their editions. */
@Repository
class StoryTable {

    private static final String STORY = """
            select s.*, (select coalesce(json_agg(json_build_object('id', p.id, 'sha256', p.sha256, 'about', p.about)
                order by p.id), '[]') from story_picture p where p.story = s.id) pictures
            from story s where s.campaign = :campaign""";

    private static final String EDITION = """
            select e.*, s.unit, (select count(*) from story_edition o where o.story = e.story and o.id < e.id) earlier,
              (select coalesce(json_agg(json_build_object('id', p.place, 'sha256', p.sha256, 'about', p.about)
                order by p.place), '[]') from story_edition_picture p where p.edition = e.id) pictures
            from story_edition e join story s on s.id = e.story
            where s.campaign = :campaign
              and e.id = (select max(o.id) from story_edition o where o.story = e.story)""";

    private static final TypeReference<List<StoryPicture>> PICTURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Today today;
    private final EventTable history;

    StoryTable(JdbcClient jdbc, JsonMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
        this.history = new EventTable(jdbc, today, "story_event", "story");
    }

    /** What was done with each. */
    EventTable history() {
        return history;
    }

    /** All of a campaign, newest first. */
    List<Story> all(long campaign) {
        return jdbc.sql(STORY + " order by s.id desc")
                .param("campaign", campaign)
                .query((row, n) -> story(row))
                .list();
    }

    /** How many of a campaign are in a state; their words are not read for it. */
    int count(long campaign, StoryState state) {
        return jdbc.sql("select count(*) from story where campaign = :campaign and state = :state")
                .param("campaign", campaign)
                .param("state", state.word())
                .query(Integer.class)
                .single();
    }

    Optional<Story> one(long campaign, long id) {
        return jdbc.sql(STORY + " and s.id = :id")
                .param("campaign", campaign)
                .param("id", id)
                .query((row, n) -> story(row))
                .optional();
    }

    /** One of them, held until the end of the transaction. */
    Optional<Story> hold(long campaign, long id) {
        jdbc.sql("select id from story where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return one(campaign, id);
    }

    long add(Actor actor, long campaign, String unit, boolean byOffice, Story.Wording said) {
        return jdbc.sql("""
                        insert into story (campaign, unit, by_office, title, lead, text, who, at)
                        values (:campaign, :unit, :office, :title, :lead, :text, :who, :at) returning id""")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("office", byOffice)
                .param("title", said.title())
                .param("lead", said.lead())
                .param("text", said.text())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Puts other words in one that is held. */
    void put(Actor actor, long id, Story.Wording said) {
        jdbc.sql("""
                        update story set title = :title, lead = :lead, text = :text, who = :who, at = :at,
                          version = version + 1 where id = :id""")
                .param("title", said.title())
                .param("lead", said.lead())
                .param("text", said.text())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void move(long id, StoryStep step) {
        jdbc.sql("update story set state = :to, version = version + 1 where id = :id")
                .param("to", step.to().word())
                .param("id", id)
                .update();
    }

    void addPicture(long story, String sha256, String about) {
        jdbc.sql("insert into story_picture (story, sha256, about) values (:story, :sha, :about)")
                .param("story", story)
                .param("sha", sha256)
                .param("about", about)
                .update();
        grow(story);
    }

    /** Takes a picture out of the text; false where it is not in it. */
    boolean removePicture(long story, long picture) {
        boolean done = jdbc.sql("delete from story_picture where story = :story and id = :id")
                        .param("story", story)
                        .param("id", picture)
                        .update()
                == 1;
        grow(story);
        return done;
    }

    private void grow(long story) {
        jdbc.sql("update story set version = version + 1 where id = :id")
                .param("id", story)
                .update();
    }

    /** Makes an edition of one that is held. */
    void addEdition(Actor actor, Story story) {
        long edition = jdbc.sql("""
                        insert into story_edition (story, title, lead, text, approved_on, who, at)
                        values (:story, :title, :lead, :text, :day, :who, :at) returning id""")
                .param("story", story.id())
                .param("title", story.wording().title())
                .param("lead", story.wording().lead())
                .param("text", story.wording().text())
                .param("day", today.day())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into story_edition_picture (edition, place, sha256, about)
                        select :edition, row_number() over (order by id), sha256, about from story_picture
                        where story = :story""").param("edition", edition).param("story", story.id()).update();
    }

    /** The newest edition of each article of a campaign, newest first. */
    List<StoryEdition> editions(long campaign) {
        return jdbc.sql(EDITION + " order by e.id desc")
                .param("campaign", campaign)
                .query((row, n) -> edition(row))
                .list();
    }

    /** The newest edition of an article. */
    Optional<StoryEdition> edition(long campaign, long story) {
        return jdbc.sql(EDITION + " and e.story = :story")
                .param("campaign", campaign)
                .param("story", story)
                .query((row, n) -> edition(row))
                .optional();
    }

    private Story story(ResultSet row) throws SQLException {
        return new Story(
                row.getLong("id"),
                row.getString("unit"),
                row.getBoolean("by_office"),
                wording(row),
                StoryState.of(row.getString("state")),
                pictures(row),
                row.getString("who"),
                row.getTimestamp("at").toInstant(),
                row.getInt("version"));
    }

    private StoryEdition edition(ResultSet row) throws SQLException {
        return new StoryEdition(
                row.getLong("id"),
                row.getLong("story"),
                row.getString("unit"),
                wording(row),
                pictures(row),
                row.getObject("approved_on", LocalDate.class),
                row.getInt("earlier") > 0);
    }

    private static Story.Wording wording(ResultSet row) throws SQLException {
        return new Story.Wording(row.getString("title"), row.getString("lead"), row.getString("text"));
    }

    private List<StoryPicture> pictures(ResultSet row) throws SQLException {
        return json.readValue(row.getString("pictures"), PICTURES);
    }
}
