package vn.thidua.server.intake;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;

/** Keys by which systems send values; each holds for one campaign and some facts, is shown once, and can be taken back. */
@Service
@Transactional(readOnly = true)
public class IntakeKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final IntakeKeyTable table;
    private final Intake intake;
    private final Audit audit;
    private final Today today;

    IntakeKeys(IntakeKeyTable table, Intake intake, Audit audit, Today today) {
        this.table = table;
        this.intake = intake;
        this.audit = audit;
        this.today = today;
    }

    /** The keys of a campaign, newest first. */
    public List<IntakeKey> of(Actor actor, Campaign campaign) {
        actor.require(Action.TAKE_VALUES, campaign.authority(), campaign.id());
        return table.of(campaign.id());
    }

    /** Gives a system a key; the only time that it is told. */
    @Transactional
    public String give(Actor actor, Campaign campaign, String name, List<String> facts) {
        actor.require(Action.TAKE_VALUES, campaign.authority(), campaign.id());
        List<String> may =
                intake.facts(actor, campaign).stream().map(FactDeclaration::id).toList();
        if (name.isBlank() || facts.isEmpty()) {
            throw Refusal.bad("key-incomplete");
        }
        facts.stream().filter(fact -> !may.contains(fact)).findFirst().ifPresent(fact -> {
            throw Refusal.bad("fact-not-yours", fact);
        });
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        table.add(
                new IntakeKey(
                        0,
                        campaign.authority(),
                        campaign.id(),
                        name.strip(),
                        facts,
                        actor.name(),
                        today.now(),
                        Optional.empty()),
                Hash.sha256(secret));
        audit.record(
                actor.act(),
                "intake.give",
                campaign.subject(),
                name.strip() + ": "
                        + intake.facts(actor, campaign).stream()
                                .filter(fact -> facts.contains(fact.id()))
                                .map(FactDeclaration::label)
                                .collect(Collectors.joining(", ")));
        return secret;
    }

    /** Takes a key back. */
    @Transactional
    public void end(Actor actor, Campaign campaign, long id) {
        actor.require(Action.TAKE_VALUES, campaign.authority(), campaign.id());
        if (!table.end(campaign.id(), id)) {
            throw Refusal.conflict("moved");
        }
        audit.record(actor.act(), "intake.end", campaign.subject(), ActSubject.thing("key", id));
    }

    /** The key behind a secret; empty where there is none or it was taken back. */
    Optional<IntakeKey> find(String secret) {
        return table.find(Hash.sha256(secret));
    }
}
