package vn.thidua.server.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.database.Secrets;
import vn.thidua.server.kernel.Today;

/** Rows of settings and digests. */
@Repository
@Transactional
class DigestTable {

    /** After so many refusals a mail is given up until somebody asks again. */
    static final int MOST_TRIES = 8;

    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Secrets secrets;
    private final Today today;

    DigestTable(JdbcClient jdbc, JdbcTemplate template, Secrets secrets, Today today) {
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.template = template;
        this.today = today;
    }

    Optional<MailSettings> settings(String authority) {
        return jdbc.sql("select * from mail_settings where authority = :authority")
                .param("authority", authority)
                .query((row, n) -> new MailSettings(
                        row.getBoolean("active"),
                        row.getString("host"),
                        row.getInt("port"),
                        row.getString("security"),
                        row.getString("username"),
                        secrets.open(row.getString("secret")),
                        row.getString("sender"),
                        row.getString("address"),
                        row.getString("before_days"),
                        row.getString("after_days"),
                        row.getInt("escalate_after"),
                        row.getInt("version")))
                .optional();
    }

    /** Keeps settings; false where somebody else was first. */
    boolean keep(String authority, MailSettings one) {
        return jdbc.sql("""
                                insert into mail_settings (authority, active, host, port, security, username, secret, sender, address,
                                  before_days, after_days, escalate_after, version)
                                values (:authority, :active, :host, :port, :security, :username, :secret, :sender, :address,
                                  :before, :after, :escalate, 1)
                                on conflict (authority) do update set active = :active, host = :host, port = :port,
                                  security = :security, username = :username, secret = :secret, sender = :sender,
                                  address = :address, before_days = :before, after_days = :after, escalate_after = :escalate,
                                  version = mail_settings.version + 1
                                where mail_settings.version = :seen""")
                        .param("authority", authority)
                        .param("active", one.active())
                        .param("host", one.host())
                        .param("port", one.port())
                        .param("security", one.security())
                        .param("username", one.username())
                        .param("secret", secrets.seal(one.secret()))
                        .param("sender", one.sender())
                        .param("address", one.address())
                        .param("before", one.before())
                        .param("after", one.after())
                        .param("escalate", one.escalateAfter())
                        .param("seen", one.version())
                        .update()
                == 1;
    }

    /** Passwords that an earlier version kept as they are. */
    @EventListener(ApplicationReadyEvent.class)
    void sealSecrets() {
        jdbc
                .sql("select authority, secret from mail_settings where secret <> ''")
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(one -> !Secrets.sealed(one.get(1)))
                .forEach(one -> jdbc.sql("update mail_settings set secret = :secret where authority = :authority")
                        .param("secret", secrets.seal(one.get(1)))
                        .param("authority", one.get(0))
                        .update());
    }

    /** Authorities whose mail goes out. */
    List<String> active() {
        return jdbc.sql("select authority from mail_settings where active order by authority")
                .query(String.class)
                .list();
    }

    /** Says that a day is planned; false where it was before, so that a restart plans nothing twice. */
    boolean plan(String authority, LocalDate day) {
        return jdbc.sql(
                                "insert into digest_day (authority, day, planned_at) values (:authority, :day, :at) on conflict do nothing")
                        .param("authority", authority)
                        .param("day", day)
                        .param("at", now())
                        .update()
                == 1;
    }

    private java.time.OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    /** Puts mails down, one for a person, kind and day; one that is there stays. */
    void add(String authority, List<Digest> digests) {
        List<Object[]> rows = new ArrayList<>();
        for (Digest one : digests) {
            rows.add(new Object[] {
                authority,
                one.account(),
                one.to(),
                one.email(),
                one.kind(),
                one.day(),
                one.subject(),
                one.isSecret() ? secrets.seal(one.body()) : one.body(),
                one.email().isEmpty() ? "no-address" : "waiting",
                now()
            });
        }
        template.batchUpdate("""
                insert into digest (authority, account, name, email, kind, day, subject, body, state, next_at)
                values (?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?) on conflict (account, kind, day) do nothing""", rows);
    }

    /** Some mails that are due to be sent; each has to be claimed before. */
    List<Digest> due(String authority, int most) {
        return jdbc
                .sql("""
                        select * from digest d
                        where d.authority = :authority and d.state = 'waiting' and d.next_at <= :now
                        order by d.next_at, d.id limit :most""")
                .param("authority", authority)
                .param("now", now())
                .param("most", most)
                .query((row, n) -> digest(row))
                .stream()
                .map(one -> one.isSecret() ? one.saying(secrets.open(one.body())) : one)
                .toList();
    }

    List<Digest> latest(String authority, long account, int most) {
        return jdbc
                .sql("""
                        select * from digest d
                        where d.authority = :authority and (:account = 0 or d.account = :account)
                          and (d.state <> 'no-address' or not starts_with(d.kind, :reached))
                        order by d.state = 'failed' desc, d.id desc limit :most""")
                .param("authority", authority)
                .param("account", account)
                .param("reached", Digest.REACHED)
                .param("most", most)
                .query((row, n) -> digest(row))
                .stream()
                .map(one -> one.isSecret() ? one.saying("") : one)
                .toList();
    }

    /** What a person reads in the page: everything that was put down for them but links with a secret word. */
    List<ReceivedNotice> received(long account) {
        return jdbc.sql("""
                        select id, day, subject, body, read_at from digest
                        where account = :account and not starts_with(kind, :secret) order by id desc""")
                .param("account", account)
                .param("secret", Digest.LINK)
                .query((row, n) -> new ReceivedNotice(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4).replaceFirst("^[^\\n]*\\n\\n", ""),
                        row.getTimestamp(5) != null))
                .list();
    }

    int unread(long account) {
        return jdbc.sql("""
                        select count(*) from digest
                        where account = :account and read_at is null and not starts_with(kind, :secret)""")
                .param("account", account)
                .param("secret", Digest.LINK)
                .query(Integer.class)
                .single();
    }

    /** Marks one as read, which it may be already; false where there is none of theirs. */
    boolean read(long account, long id) {
        return jdbc.sql("""
                        update digest set read_at = coalesce(read_at, :now)
                        where account = :account and id = :id and not starts_with(kind, :secret)""")
                        .param("now", now())
                        .param("account", account)
                        .param("id", id)
                        .param("secret", Digest.LINK)
                        .update()
                == 1;
    }

    void readAll(long account) {
        jdbc.sql("update digest set read_at = :now where account = :account and read_at is null")
                .param("now", now())
                .param("account", account)
                .update();
    }

    private static Digest digest(ResultSet row) throws SQLException {
        return new Digest(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("name"),
                row.getString("email"),
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                row.getString("subject"),
                row.getString("body"),
                row.getString("state"),
                row.getInt("tries"),
                row.getString("problem"),
                Optional.ofNullable(row.getTimestamp("sent_at")).map(java.sql.Timestamp::toInstant));
    }

    /**
     * Claims a mail for some minutes, in which nobody else sends it; false where somebody else has. Whoever is stopped in
     * between has claimed it in vain, and it is sent again with the same Message-ID.
     */
    boolean claim(long id) {
        return jdbc.sql("""
                                update digest set next_at = :until where id = :id and state = 'waiting' and next_at <= :now""")
                        .param("now", now())
                        .param("until", today.now().plus(CLAIM).atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The server took it. */
    void taken(long id) {
        jdbc.sql("""
                        update digest set state = 'sent', sent_at = :now, tries = tries + 1, problem = '',
                          body = case when starts_with(kind, :secret) then '' else body end
                        where id = :id and state = 'waiting'""")
                .param("now", now())
                .param("secret", Digest.LINK)
                .param("id", id)
                .update();
    }

    /** It was not tried after all: it is due again. */
    void release(long id) {
        jdbc.sql("update digest set next_at = :now where id = :id and state = 'waiting'")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** It was refused: tried again after a while that doubles, given up after many times. */
    void refused(Digest one, String problem) {
        int tries = one.tries() + 1;
        Instant next = today.now().plus(Duration.ofMinutes(1L << Math.min(tries, 8)));
        jdbc.sql("""
                        update digest set tries = :tries, problem = :problem, next_at = :next,
                          state = case when :tries >= :most then 'failed' else 'waiting' end where id = :id""")
                .param("tries", tries)
                .param("problem", problem.length() > 300 ? problem.substring(0, 300) : problem)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("most", MOST_TRIES)
                .param("id", one.id())
                .update();
    }

    /** Those given up are tried again. */
    int again(String authority) {
        return jdbc.sql(
                        "update digest set state = 'waiting', tries = 0, next_at = :now where authority = :authority and state = 'failed'")
                .param("now", now())
                .param("authority", authority)
                .update();
    }

    /** Keeps the mark of a calendar's private address. */
    void link(long account, String hash) {
        jdbc.sql("""
                        insert into calendar_link (account, hash) values (:account, :hash)
                        on conflict (account) do update set hash = :hash""").param("account", account).param("hash", hash).update();
    }

    boolean hasLink(long account) {
        return jdbc.sql("select count(*) from calendar_link where account = :account")
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The name of the account that a private address leads to. */
    Optional<Long> ofLink(String hash) {
        return jdbc.sql("select account from calendar_link where hash = :hash")
                .param("hash", hash)
                .query(Long.class)
                .optional();
    }
}
