package vn.thidua.server.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.installation.InstallationKey;
import vn.thidua.server.installation.SpokenPhrase;
import vn.thidua.server.kernel.Refusal;

/** Other installations whose packages and answers an authority takes. A key counts once somebody compared its phrase by voice. */
@Service
@Transactional(readOnly = true)
public class Installations {

    private final InstallationTable table;
    private final InstallationKey own;
    private final Audit audit;

    Installations(InstallationTable table, InstallationKey own, Audit audit) {
        this.table = table;
        this.own = own;
        this.audit = audit;
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

    static String phrase(String key) {
        return SpokenPhrase.of("installation " + key);
    }

    /** Those that an authority knows. */
    public List<Known> all(Actor actor) {
        actor.require(Action.EXCHANGE_KEYS, actor.authority(), 0);
        return of(actor.authority());
    }

    private List<Known> of(String authority) {
        return table.of(authority);
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
            table.add(actor, name.strip(), plain);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("installation-known", name.strip());
        }
        audit.record(actor.act(), "installation.add", name.strip(), phrase(plain));
    }

    /** Somebody compared the phrase with the other side. */
    @Transactional
    public void confirm(Actor actor, long id) {
        change(actor, id, "installation.confirm", table::confirm);
    }

    /** What it signs is not taken any more. */
    @Transactional
    public void end(Actor actor, long id) {
        change(actor, id, "installation.end", table::end);
    }

    private void change(Actor actor, long id, String what, BiPredicate<Actor, Long> change) {
        actor.require(Action.EXCHANGE_KEYS, actor.authority(), 0);
        Known known = of(actor.authority()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(id));
        if (!change.test(actor, id)) {
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
