package vn.thidua.server.proposal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.installation.InstallationKey;
import vn.thidua.server.installation.SpokenPhrase;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;

/** Other installations whose packages and answers an authority takes. A key counts once somebody compared its phrase by voice. */
@Service
@Transactional(readOnly = true)
public class Installations {

    private final JdbcClient jdbc;
    private final InstallationKey own;
    private final Audit audit;
    private final Today today;

    Installations(JdbcClient jdbc, InstallationKey own, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.own = own;
        this.audit = audit;
        this.today = today;
    }

    /**
     * One of them.
     *
     * @param phrase to compare
     * @param confirmedBy who compared it; empty until then
     */
    public record Known(
            long id, String name, String key, String phrase, String who, Instant at, Optional<String> confirmedBy) {}

    /** What others are told of this installation. */
    public record Own(String key, String phrase) {}

    /** This installation. */
    public Own own(Actor actor) {
        actor.require(Action.EXCHANGE_KEYS, actor.authority(), 0);
        return new Own(own.publicKey(), phrase(own.publicKey()));
    }

    private static String phrase(String key) {
        return SpokenPhrase.of("installation " + key);
    }

    /** Those that an authority knows. */
    public List<Known> all(Actor actor) {
        actor.require(Action.EXCHANGE_KEYS, actor.authority(), 0);
        return of(actor.authority());
    }

    private List<Known> of(String authority) {
        return jdbc.sql(
                        "select * from known_installation where authority = :authority and ended_by is null order by id")
                .param("authority", authority)
                .query((row, n) -> new Known(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("public_key"),
                        phrase(row.getString("public_key")),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("confirmed_by"))))
                .list();
    }

    /** Puts down the key of another installation; it counts for nothing until it is confirmed. */
    @Transactional
    public void add(Actor actor, String name, String key) {
        actor.require(Action.EXCHANGE_KEYS, actor.authority(), 0);
        String plain = key.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
        if (name.isBlank()) {
            throw Refusal.bad("empty", "field.installation");
        }
        // An Ed25519 key as X.509 encodes it: twelve bytes that say so, then the key.
        if (!plain.matches("302a300506032b6570032100[0-9a-f]{64}")) {
            throw Refusal.bad("installation-key");
        }
        try {
            jdbc.sql("""
                            insert into known_installation (authority, name, public_key, who, at)
                            values (:authority, :name, :key, :who, :at)""")
                    .param("authority", actor.authority())
                    .param("name", name.strip())
                    .param("key", plain)
                    .param("who", actor.name())
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("installation-known", name.strip());
        }
        audit.record(actor.act(), "installation.add", name.strip(), phrase(plain));
    }

    /** Somebody compared the phrase with the other side. */
    @Transactional
    public void confirm(Actor actor, long id) {
        change(
                actor,
                id,
                "installation.confirm",
                "update known_installation set confirmed_by = :who where id = :id"
                        + " and authority = :authority and confirmed_by is null and ended_by is null");
    }

    /** What it signs is not taken any more. */
    @Transactional
    public void end(Actor actor, long id) {
        change(
                actor,
                id,
                "installation.end",
                "update known_installation set ended_by = :who where id = :id"
                        + " and authority = :authority and ended_by is null");
    }

    private void change(Actor actor, long id, String what, String statement) {
        actor.require(Action.EXCHANGE_KEYS, actor.authority(), 0);
        Known known = of(actor.authority()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(id));
        int changed = jdbc.sql(statement)
                .param("who", actor.name())
                .param("id", id)
                .param("authority", actor.authority())
                .update();
        if (changed == 0) {
            throw Refusal.conflict("second");
        }
        audit.record(actor.act(), what, known.name(), known.phrase());
    }

    /** Signs what leaves for others. */
    SignedText sign(String purpose, String content) {
        return SignedText.of(own, purpose, content);
    }

    /**
     * Refuses what no known installation signed, or what was changed since.
     *
     * @return name of the installation; empty for this one
     */
    String require(String authority, String purpose, SignedText signed, String content) {
        if (!signed.fits(purpose, content)) {
            throw Refusal.bad("package-forged");
        }
        if (signed.key().equals(own.publicKey())) {
            return "";
        }
        return of(authority).stream()
                .filter(one ->
                        one.key().equals(signed.key()) && one.confirmedBy().isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.bad("installation-unknown", phrase(signed.key())))
                .name();
    }
}
