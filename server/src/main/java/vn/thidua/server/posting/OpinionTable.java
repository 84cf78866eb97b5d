package vn.thidua.server.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** What citizens said, as it is kept. */
@Repository
class OpinionTable {

    private final JdbcClient jdbc;
    private final Today today;

    OpinionTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Everything that was said to a list, in the order in which it came in. */
    List<Opinion> of(long list) {
        return jdbc.sql("select * from public_opinion where list = :list order by number")
                .param("list", list)
                .query((row, n) -> opinion(row))
                .list();
    }

    /** One of them, held until the end of the transaction. */
    Optional<Opinion> hold(long list, long id) {
        return jdbc.sql("select * from public_opinion where list = :list and id = :id for update")
                .param("list", list)
                .param("id", id)
                .query((row, n) -> opinion(row))
                .optional();
    }

    /**
     * Adds what was said.
     *
     * @param word the mark of the word in the letter by which it is confirmed; empty where nothing is to be confirmed
     * @return false where the same person said the same before
     */
    boolean add(long list, GivenOpinion said, boolean onPaper, LocalDate received, Optional<String> word) {
        return jdbc.sql("""
                                insert into public_opinion (list, number, name, contact, text, on_paper, received, at, state, mark, word)
                                values (:list, (select coalesce(max(number), 0) + 1 from public_opinion where list = :list),
                                  :name, :contact, :text, :paper, :received, :at, :state, :mark, :word)
                                on conflict (list, mark) do nothing""")
                        .param("list", list)
                        .param("name", said.name())
                        .param("contact", said.contact())
                        .param("text", said.text())
                        .param("paper", onPaper)
                        .param("received", received)
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .param("state", (word.isPresent() ? OpinionState.UNCONFIRMED : OpinionState.OPEN).word())
                        .param("mark", said.mark())
                        .param("word", word.orElse(null))
                        .update()
                == 1;
    }

    /** What waits for the confirmation of whoever has that word; held until the end of the transaction. */
    Optional<Opinion> byWord(String word) {
        return jdbc.sql("select * from public_opinion where word = :word for update")
                .param("word", word)
                .query((row, n) -> opinion(row))
                .optional();
    }

    /** It was confirmed. */
    void confirm(long id) {
        jdbc.sql(
                        "update public_opinion set state = 'open', version = version + 1 where id = :id and state = 'unconfirmed'")
                .param("id", id)
                .update();
    }

    /** Moves one that is held, with what the office said. */
    void move(Actor actor, long id, OpinionStep step, String said) {
        jdbc.sql("""
                        update public_opinion set state = :to, answer = :said, answered_by = :who, answered = :day,
                          version = version + 1 where id = :id""")
                .param("to", step.to().word())
                .param("said", said)
                .param("who", actor.name())
                .param("day", today.day())
                .param("id", id)
                .update();
    }

    private static Opinion opinion(ResultSet row) throws SQLException {
        return new Opinion(
                row.getLong("id"),
                row.getLong("list"),
                row.getInt("number"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("text"),
                row.getBoolean("on_paper"),
                row.getObject("received", LocalDate.class),
                OpinionState.of(row.getString("state")),
                row.getString("answer"),
                row.getString("answered_by"),
                Optional.ofNullable(row.getObject("answered", LocalDate.class)),
                row.getInt("version"));
    }
}
