package vn.thidua.server.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of registrations. */
@Repository
class RegistrationTable {

    private static final String REGISTRATION = """
            select form, unit, state, content, submitted_on, late, coalesce(note, '') note, version
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

    /** The units that have submitted, without what they wrote. */
    Set<String> submitted(long campaign, String form) {
        return Set.copyOf(jdbc.sql(
                        "select unit from registration where campaign = :campaign and form = :form and state = 'submitted'")
                .param("campaign", campaign)
                .param("form", form)
                .query(String.class)
                .list());
    }

    /** Keeps it; whether nobody changed it since {@code seen}. */
    boolean keep(long campaign, Registration one, int seen) {
        String columns = """
                 state = :state, content = :content, submitted_on = :on, late = :late, note = :note""";
        return (seen == 0
                                ? jdbc.sql("""
                                insert into registration
                                  (campaign, form, unit, state, content, submitted_on, late, note, version)
                                values (:campaign, :form, :unit, :state, :content, :on, :late, :note, 1)
                                on conflict do nothing""")
                                : jdbc.sql(
                                                "update registration set version = version + 1," + columns
                                                        + " where campaign = :campaign and form = :form and unit = :unit and version = :seen")
                                        .param("seen", seen))
                        .param("campaign", campaign)
                        .param("form", one.form())
                        .param("unit", one.unit())
                        .param("state", one.state())
                        .param("content", json.writeValueAsString(new TreeMap<>(one.content())))
                        .param("on", one.submittedOn().orElse(null))
                        .param("late", one.late())
                        .param("note", one.note())
                        .update()
                > 0;
    }

    private Registration registration(ResultSet row) throws SQLException {
        Map<String, String> content = json.readValue(row.getString("content"), new TypeReference<>() {});
        return new Registration(
                row.getString("form"),
                row.getString("unit"),
                row.getString("state"),
                Map.copyOf(content),
                Optional.ofNullable(row.getObject("submitted_on", LocalDate.class)),
                row.getBoolean("late"),
                row.getString("note"),
                row.getInt("version"));
    }
}
