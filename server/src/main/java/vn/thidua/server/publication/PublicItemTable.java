package vn.thidua.server.publication;

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
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** What is public, and what was said of it. */
@Repository
class PublicItemTable {

    private static final String ITEM = """
            select i.*, (select coalesce(json_agg(json_build_object('step', n.step, 'day', n.day, 'text', n.text)
                order by n.id), '[]') from public_note n
                where n.item = i.id and n.step in ('correct', 'withdraw', 'restore')) notes
            from public_item i where i.state <> 'discarded'""";

    private static final TypeReference<List<Said>> NOTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Today today;

    PublicItemTable(JdbcClient jdbc, JsonMapper json, Today today) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
    }

    private record Said(String step, LocalDate day, String text) {}

    /** Everything of an authority, newest first. */
    List<PublicItem> ofAuthority(String authority) {
        return jdbc.sql(ITEM + " and i.authority = :authority order by i.from_day desc, i.id desc")
                .param("authority", authority)
                .query((row, n) -> item(row))
                .list();
    }

    /** Everything of a campaign, newest first. */
    List<PublicItem> ofCampaign(long campaign) {
        return jdbc.sql(ITEM + " and i.campaign = :campaign order by i.from_day desc, i.id desc")
                .param("campaign", campaign)
                .query((row, n) -> item(row))
                .list();
    }

    /** Whether anything is public anywhere. */
    boolean isAnything(LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from public_item i join public_site s on s.authority = i.authority
                          where s.open and i.kind = 'plan' and i.state = 'published' and i.from_day <= :day)""").param("day", day).query(Boolean.class).single();
    }

    Optional<PublicItem> one(long id) {
        return jdbc.sql(ITEM + " and i.id = :id")
                .param("id", id)
                .query((row, n) -> item(row))
                .optional();
    }

    /** One of them, held until the end of the transaction. */
    Optional<PublicItem> hold(long id) {
        jdbc.sql("select id from public_item where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return one(id);
    }

    long add(PublicItem item, String slug) {
        return jdbc.sql("""
                        insert into public_item (authority, campaign, kind, subject, title, text, extent, slug, from_day)
                        values (:authority, :campaign, :kind, :subject, :title, :text, :extent, :slug, :from)
                        returning id""")
                .param("authority", item.authority())
                .param("campaign", item.campaign())
                .param("kind", item.kind().word())
                .param("subject", item.subject())
                .param("title", item.title())
                .param("text", item.text())
                .param("extent", item.extent().word())
                .param("slug", slug)
                .param("from", item.from())
                .query(Long.class)
                .single();
    }

    /** Puts one that is held where the step leads, with what it says now. */
    void put(PublicItem item, ItemStep step, String slug) {
        jdbc.sql("""
                        update public_item set subject = :subject, title = :title, text = :text, extent = :extent,
                          from_day = :from, state = :state, slug = :slug, version = version + 1 where id = :id""")
                .param("subject", item.subject())
                .param("title", item.title())
                .param("text", item.text())
                .param("extent", item.extent().word())
                .param("from", item.from())
                .param("state", step.to().word())
                .param("slug", slug)
                .param("id", item.id())
                .update();
    }

    void note(Actor actor, long item, ItemStep step, String text) {
        jdbc.sql("""
                        insert into public_note (item, step, text, day, who, at)
                        values (:item, :step, :text, :day, :who, :at)""")
                .param("item", item)
                .param("step", step.word())
                .param("text", text)
                .param("day", today.day())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who did what with it, for the office. */
    List<PublicItem.Done> history(long item) {
        return jdbc.sql("select step, text, day, who from public_note where item = :item order by id desc")
                .param("item", item)
                .query((row, n) -> new PublicItem.Done(
                        EnumWords.of(ItemStep.class, row.getString(1)),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .list();
    }

    private PublicItem item(ResultSet row) throws SQLException {
        return new PublicItem(
                row.getLong("id"),
                row.getString("authority"),
                row.getLong("campaign"),
                ItemKind.of(row.getString("kind")),
                row.getLong("subject"),
                row.getString("title"),
                row.getString("text"),
                RankingExtent.of(row.getString("extent")),
                row.getString("slug"),
                ItemState.of(row.getString("state")),
                row.getObject("from_day", LocalDate.class),
                json.readValue(row.getString("notes"), NOTES).stream()
                        .map(said ->
                                new PublicItem.Note(EnumWords.of(ItemStep.class, said.step()), said.day(), said.text()))
                        .toList(),
                row.getInt("version"));
    }
}
