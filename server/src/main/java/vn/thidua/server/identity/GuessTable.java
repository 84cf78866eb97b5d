package vn.thidua.server.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of guesses at passwords, by name and by address. */
@Repository
class GuessTable {

    private final JdbcClient jdbc;

    GuessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(int guesses, Instant lockedUntil) {}

    /** Takes one guess away and lets the subject in. */
    void oneLess(String subject) {
        jdbc.sql(
                        "update sign_in_guess set guesses = greatest(guesses - 1, 0), locked_until = null where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** Forgets subjects that nobody guessed at since. */
    void forgetBefore(Instant moment) {
        jdbc.sql("delete from sign_in_guess where last_at < :before")
                .param("before", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets a subject. */
    void forget(String subject) {
        jdbc.sql("delete from sign_in_guess where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** Makes a row for a subject where it has none. */
    void ensure(String subject, Instant now) {
        jdbc.sql("""
                        insert into sign_in_guess (subject, guesses, last_at) values (:subject, 0, :now)
                        on conflict (subject) do nothing""")
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How often a subject was guessed at, held until the transaction ends; empty where it was forgotten while this waited for it. */
    Optional<Known> hold(String subject) {
        return jdbc.sql("""
                        select guesses, coalesce(locked_until, 'epoch') from sign_in_guess
                        where subject = :subject for update""")
                .param("subject", subject)
                .query((row, n) -> new Known(row.getInt(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Keeps the count, and until when the subject has to wait. */
    void put(String subject, int guesses, Optional<Instant> until, Instant now) {
        jdbc.sql("""
                        update sign_in_guess set guesses = :guesses, locked_until = :until, last_at = :now
                        where subject = :subject""")
                .param("subject", subject)
                .param("guesses", guesses)
                .param("until", until.map(one -> one.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
