package vn.thidua.server.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchTable;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** The table of the record of units and people. */
@Repository
class AchievementTable {

    private final JdbcClient jdbc;
    private final Today today;
    private final SearchTable index;

    AchievementTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
        this.index = new SearchTable(
                jdbc,
                "achievement",
                "name",
                "btrim(label || ' · ' || coalesce(nullif(number, '') || ' · ', '') || body, ' ·')",
                "kind",
                "code",
                "year",
                "label");
    }

    /** Everything that holds of everybody of a kind and that may be known today, newest first. */
    List<Achievement> standing(String authority, SubjectKind kind) {
        return jdbc.sql("""
                        select *, void_from is null or void_from <= :today void_known from achievement where authority = :authority and kind = :kind
                          and (void is null or void_from > :today)
                          and (public_from is null or public_from <= :today)
                        order by year desc, id desc""")
                .param("authority", authority)
                .param("kind", kind.word())
                .param("today", today.day())
                .query((row, n) -> achievement(row))
                .list();
    }

    /** Everything that may be known of some of a kind, newest first. */
    List<Achievement> of(String authority, SubjectKind kind, Set<String> codes) {
        return jdbc.sql("""
                        select *, void_from is null or void_from <= :today void_known from achievement where authority = :authority and kind = :kind and code in (:codes)
                          and (public_from is null or public_from <= :today)
                        order by year desc, id desc""")
                .param("authority", authority)
                .param("kind", kind.word())
                .param("codes", codes)
                .param("today", today.day())
                .query((row, n) -> achievement(row))
                .list();
    }

    /**
     * Whose record may be read.
     *
     * @param all everybody's
     * @param units codes of the only units, where not all
     * @param people codes of the only people, where not all
     */
    record Whose(boolean all, Set<String> units, Set<String> people) {

        private String[] unitCodes() {
            return units.toArray(String[]::new);
        }

        private String[] peopleCodes() {
            return people.toArray(String[]::new);
        }
    }

    /** Those that hold and may be known, by words in them. */
    List<FoundRow> find(String authority, Whose whose, SearchWords words, int most) {
        return index.find(
                words,
                """
                authority = :authority
                  and (:all or kind = 'unit' and code = any(:units) or kind = 'person' and code = any(:people))
                  and (public_from is null or public_from <= :today) and (void is null or void_from > :today)""",
                Map.of(
                        "authority",
                        authority,
                        "all",
                        whose.all(),
                        "units",
                        whose.unitCodes(),
                        "people",
                        whose.peopleCodes(),
                        "today",
                        today.day()),
                most);
    }

    /** What the words are found in, newest first. */
    List<Achievement> search(String authority, Whose whose, String words, int most) {
        return jdbc.sql("""
                        select *, void_from is null or void_from <= :today void_known from achievement where authority = :authority
                          and (public_from is null or public_from <= :today)
                          and (:all or kind = 'unit' and code = any(:units) or kind = 'person' and code = any(:people))
                          and (:words = '' or plain(name) like '%' || plain(:words) || '%'
                            or plain(label) like '%' || plain(:words) || '%' or number ilike '%' || :words || '%')
                        order by year desc, id desc limit :most""")
                .param("authority", authority)
                .param("all", whose.all())
                .param("units", whose.unitCodes())
                .param("people", whose.peopleCodes())
                .param("today", today.day())
                .param("words", words.strip().replaceAll("[%_\\\\]", ""))
                .param("most", most)
                .query((row, n) -> achievement(row))
                .list();
    }

    /** Awards of a year that came by a file and that hold. */
    List<Achievement> imported(String authority, int year) {
        return jdbc.sql("""
                        select *, void_from is null or void_from <= :today void_known from achievement
                        where authority = :authority and year = :year and what = 'award' and source = 'import'
                          and (void is null or void_from > :today)
                        order by name collate vietnamese, id""")
                .param("authority", authority)
                .param("year", year)
                .param("today", today.day())
                .query((row, n) -> achievement(row))
                .list();
    }

    /** Adds a line; what is there already stays. */
    void add(Act act, String authority, Achievement one, Optional<LocalDate> publicFrom) {
        jdbc.sql("""
                        insert into achievement (authority, kind, code, name, year, what, label, number, day, body, source, public_from, who, at)
                        values (:authority, :kind, :code, :name, :year, :what, :label, :number, :day, :body, :source, :from, :who, :at)
                        on conflict (authority, kind, code, year, what, label, number) do nothing""")
                .param("authority", authority)
                .param("kind", one.kind().word())
                .param("code", one.code())
                .param("name", one.name())
                .param("year", one.year())
                .param("what", one.what().word())
                .param("label", one.label())
                .param("number", one.number())
                .param("day", one.day().orElse(null))
                .param("body", one.body())
                .param("source", one.source())
                .param("from", publicFrom.orElse(null))
                .param("who", act.who())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes a line away that came by a file; false where it no longer stands as it came. */
    boolean remove(String authority, Achievement one) {
        return jdbc.sql("""
                        delete from achievement where authority = :authority and kind = :kind and code = :code
                          and year = :year and what = :what and label = :label and number = :number
                          and source = 'import' and void is null""")
                        .param("authority", authority)
                        .param("kind", one.kind().word())
                        .param("code", one.code())
                        .param("year", one.year())
                        .param("what", one.what().word())
                        .param("label", one.label())
                        .param("number", one.number())
                        .update()
                == 1;
    }

    /** Says that what a decision gave no longer holds from a day on; from the beginning where there is none. */
    void voidOf(Achievement.Given given, String why, Optional<LocalDate> from) {
        jdbc.sql("""
                        update achievement set void = :why, void_from = :from where authority = :authority and number = :number
                          and kind = :kind and code = :code and what = 'award'""")
                .param("why", why)
                .param("from", from.orElse(null))
                .param("authority", given.authority())
                .param("number", given.number())
                .param("kind", given.kind().word())
                .param("code", given.code())
                .update();
    }

    private static Achievement achievement(ResultSet row) throws SQLException {
        boolean known = row.getBoolean("void_known");
        return new Achievement(
                row.getLong("id"),
                EnumWords.of(SubjectKind.class, row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getInt("year"),
                AchievementKind.of(row.getString("what")),
                row.getString("label"),
                row.getString("number"),
                Optional.ofNullable(row.getObject("day", LocalDate.class)),
                row.getString("body"),
                row.getString("source"),
                Optional.ofNullable(row.getString("void")).filter(why -> known));
    }
}
