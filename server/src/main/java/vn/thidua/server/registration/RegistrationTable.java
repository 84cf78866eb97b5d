package vn.thidua.server.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of registrations. */
@Repository
class RegistrationTable {

    private static final String REGISTRATION = """
            select form, unit, state, content, submitted_on, late, coalesce(note, '') note, entered_by, version
            from registration where campaign = :campaign""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RegistrationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Registration> find(long campaign, String form, String unit) {
        return jdbc.sql(REGISTRATION + " and form = :form and unit = :unit")
                .param("campaign", campaign)
                .param("form", form)
                .param("unit", unit)
                .query((row, n) -> registration(row))
                .optional();
    }

    List<Registration> all(long campaign) {
        return jdbc.sql(REGISTRATION)
                .param("campaign", campaign)
                .query((row, n) -> registration(row))
                .list();
    }

    /** Keeps it; whether nobody changed it since {@code seen}. */
    boolean keep(long campaign, Registration one, int seen) {
        String columns = """
                 state = :state, content = :content, submitted_on = :on, late = :late, note = :note,
                 entered_by = :entered""";
        return (seen == 0
                                ? jdbc.sql("""
                                insert into registration
                                  (campaign, form, unit, state, content, submitted_on, late, note, entered_by, version)
                                values (:campaign, :form, :unit, :state, :content, :on, :late, :note, :entered, 1)
                                on conflict do nothing""")
                                : jdbc.sql(
                                                "update registration set version = version + 1," + columns
                                                        + " where campaign = :campaign and form = :form and unit = :unit and version = :seen")
                                        .param("seen", seen))
                        .param("campaign", campaign)
                        .param("form", one.form())
                        .param("unit", one.unit())
                        .param("state", one.state().word())
                        .param("content", json.writeValueAsString(new TreeMap<>(one.content())))
                        .param("on", one.submittedOn().orElse(null))
                        .param("late", one.late())
                        .param("note", one.note())
                        .param("entered", one.enteredBy().orElse(null))
                        .update()
                > 0;
    }

    /** Keeps who of the unit submitted one; of one that the office entered nobody did. */
    void submitted(long campaign, Registration one, String who) {
        jdbc.sql("""
                        update registration set submitted_by = case when entered_by is null then :who end
                        where campaign = :campaign and form = :form and unit = :unit""")
                .param("who", who)
                .param("campaign", campaign)
                .param("form", one.form())
                .param("unit", one.unit())
                .update();
    }

    /** Who of the unit submitted one that has come. */
    Optional<String> signer(long campaign, Registration one) {
        return jdbc.sql("""
                        select submitted_by from registration where campaign = :campaign and form = :form
                          and unit = :unit and entered_by is null and submitted_by is not null""")
                .param("campaign", campaign)
                .param("form", one.form())
                .param("unit", one.unit())
                .query(String.class)
                .optional();
    }

    private Registration registration(ResultSet row) throws SQLException {
        Map<String, String> content = json.readValue(row.getString("content"), new TypeReference<>() {});
        return new Registration(
                row.getString("form"),
                row.getString("unit"),
                RegistrationState.of(row.getString("state")),
                Map.copyOf(content),
                Optional.ofNullable(row.getObject("submitted_on", LocalDate.class)),
                row.getBoolean("late"),
                row.getString("note"),
                Optional.ofNullable(row.getString("entered_by")),
                row.getInt("version"));
    }
}
