package vn.thidua.server.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.decision.Honour;
import vn.thidua.server.decision.Honours;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;

/**
 * People who asked that the public's search does not find them: recorded by the office, decided with a reason. What a decision
 * says stays on its page.
 */
@Service
@Transactional(readOnly = true)
public class Removals {

    private static final int MOST = 50;

    private final RemovalTable table;
    private final PublicCatalog catalog;
    private final Honours honours;
    private final Audit audit;
    private final Today today;

    Removals(RemovalTable table, PublicCatalog catalog, Honours honours, Audit audit, Today today) {
        this.table = table;
        this.catalog = catalog;
        this.honours = honours;
        this.audit = audit;
        this.today = today;
    }

    /** Whom the search of an authority's honours does not find. */
    @Unasked("whatever hides somebody from the public may be known to what is public")
    public Set<Honours.Hidden> hidden(String authority) {
        return table.hidden(authority).stream()
                .map(code -> new Honours.Hidden(SubjectKind.PERSON.word(), code))
                .collect(Collectors.toSet());
    }

    /** All wishes of the actor's authority, newest first. */
    public List<Removal> all(Actor actor) {
        actor.require(Action.TEND_REMOVALS);
        return table.of(actor.authority());
    }

    /** Honoured people whose name has these words and who can be found today, one entry each. */
    public List<Honour> found(Actor actor, String words) {
        actor.require(Action.TEND_REMOVALS);
        Site site = catalog.siteOf(actor.authority());
        Visibility visibility = Visibility.on(today.day());
        List<Long> decisions = catalog.decisions(catalog.runs(site, visibility));
        return honours
                .search(
                        decisions,
                        new Honours.Query(words, "", "", 0),
                        hidden(actor.authority()),
                        visibility.day(),
                        new Honours.Part(0, MOST))
                .shown()
                .stream()
                .filter(one -> one.kind() == SubjectKind.PERSON)
                .collect(Collectors.toMap(Honour::code, one -> one, (one, other) -> one, java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /**
     * Records what somebody asked for.
     *
     * @param words of the name by which they were looked for
     * @param askedOn the day on which they asked; none to come
     * @param reason what they gave, and how they asked
     * @throws Refusal where nobody of that name is found, it waits already, or no reason is given
     */
    @Transactional
    public long ask(Actor actor, String code, String words, LocalDate askedOn, String reason) {
        actor.require(Action.TEND_REMOVALS);
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        if (askedOn.isAfter(today.day())) {
            throw Refusal.bad("paper-to-come", askedOn);
        }
        Honour person = found(actor, words).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.bad("removal-who"));
        try {
            long id = table.add(actor, code, person.name(), askedOn, reason);
            audit.record(actor.act(), "removal.ask", person.name(), reason);
            return id;
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("removal-there", person.name());
        }
    }

    /**
     * Decides.
     *
     * @param why read by the person who asked
     * @param seen the version that was on the screen
     */
    @Transactional
    public void step(Actor actor, long id, RemovalStep step, String why, int seen) {
        step.require(actor, actor.authority(), actor.grant().campaign().orElse(0L), why);
        Removal removal = table.hold(actor.authority(), id).orElseThrow(() -> Refusal.unknown(id));
        if (removal.state() != step.from() || removal.version() != seen) {
            throw Refusal.conflict("moved");
        }
        table.move(id, step, why.strip());
        audit.record(actor.act(), "removal." + step.word(), removal.name(), why.strip());
    }
}
