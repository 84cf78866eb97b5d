package vn.thidua.server.web;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** SQL of {@code form_answer}. */
@Repository
class FormAnswerTable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;

    FormAnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the key for the running transaction. Waits for another that has it; false where that one was committed. */
    boolean take(String account, String key) {
        return jdbc.sql("insert into form_answer (account, key) values (:account, :key) on conflict do nothing")
                        .param("account", account)
                        .param("key", key)
                        .update()
                == 1;
    }

    void answer(String account, String key, FormAnswer answer) {
        jdbc.sql("""
                        insert into form_answer (account, key, location, notice, notice_values)
                        values (:account, :key, :location, :notice, :values::jsonb)
                        on conflict (account, key) do update
                        set location = excluded.location, notice = excluded.notice, notice_values = excluded.notice_values""")
                .param("account", account)
                .param("key", key)
                .param("location", answer.location())
                .param("notice", answer.notice().map(Notice::key).orElse(""))
                .param(
                        "values",
                        JSON.writeValueAsString(
                                answer.notice().map(Notice::values).orElse(List.of())))
                .update();
    }

    Optional<FormAnswer> find(String account, String key) {
        return jdbc.sql("""
                        select location, notice, notice_values from form_answer
                        where account = :account and key = :key""")
                .param("account", account)
                .param("key", key)
                .query((row, n) -> answer(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    private static FormAnswer answer(String location, String notice, String values) {
        return new FormAnswer(
                location, notice.isEmpty() ? Optional.empty() : Optional.of(new Notice(notice, values(values))));
    }

    private static List<Object> values(String json) {
        return List.copyOf(JSON.readValue(json, new TypeReference<List<Object>>() {}));
    }

    /** Forgets what nobody sends again. */
    int forgetOld() {
        return jdbc.sql("delete from form_answer where at < now() - interval '7 days'")
                .update();
    }
}
