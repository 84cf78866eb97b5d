package vn.thidua.server.administration;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.organisation.Career;
import vn.thidua.server.organisation.CareerTable;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.words.typed.Writing;

/** One person of an authority: taken up, moved, renamed, leaving. What was decided before keeps the name and unit of its day. */
@Service
@Transactional(readOnly = true)
public class Careers {

    private final CareerTable table;
    private final Organisation organisation;
    private final Audit audit;

    Careers(CareerTable table, Organisation organisation, Audit audit) {
        this.table = table;
        this.organisation = organisation;
        this.audit = audit;
    }

    /** A person with every post. */
    public Career of(Actor actor, String code) {
        actor.require(Action.SEE_ORGANISATION);
        return table.find(actor.authority(), code).orElseThrow(() -> Refusal.unknown(code));
    }

    /**
     * Takes somebody up who was not in the list.
     *
     * @throws Refusal where somebody has that code already, whose name it tells
     */
    @Transactional
    public void add(Actor actor, Person person) {
        actor.require(Action.CHANGE_ORGANISATION);
        organisation.lockPeople(actor.authority());
        table.find(actor.authority(), person.code()).ifPresent(known -> {
            throw Refusal.conflict("person-known", known.code(), known.name());
        });
        organisation.post(actor.act(), actor.authority(), person);
    }

    /**
     * Moves somebody to another unit or post from a day on; the same day as that of the newest post puts that post right.
     *
     * @throws Refusal where the day lies before the newest post began
     */
    @Transactional
    public void move(Actor actor, String code, String unit, String post, LocalDate from) {
        actor.require(Action.CHANGE_ORGANISATION);
        Career career = of(actor, code);
        LocalDate newest = career.newest().from();
        if (from.isBefore(newest)) {
            throw Refusal.bad("move-day", from, newest);
        }
        if (post.isBlank()) {
            throw Refusal.bad("empty", "field.post");
        }
        organisation.post(actor.act(), actor.authority(), new Person(code, career.name(), unit, post, from));
    }

    /** Puts a name right, or keeps up with a new one. */
    @Transactional
    public void rename(Actor actor, String code, String name) {
        actor.require(Action.CHANGE_ORGANISATION);
        Career career = of(actor, code);
        String line = Writing.line(name);
        if (line.isEmpty()) {
            throw Refusal.bad("empty", "field.person-name");
        }
        table.rename(actor.authority(), code, line);
        audit.record(actor.act(), "person.rename", code, career.name() + " → " + line);
    }

    /**
     * Somebody leaves the authority.
     *
     * @param last the last day in the newest post; a later one puts an earlier one right
     */
    @Transactional
    public void leave(Actor actor, String code, LocalDate last, String reason) {
        actor.require(Action.CHANGE_ORGANISATION);
        LocalDate newest = of(actor, code).newest().from();
        if (last.isBefore(newest)) {
            throw Refusal.bad("leave-day", last, newest);
        }
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        table.end(actor.authority(), code, last);
        audit.record(actor.act(), "person.leave", code, last + " " + reason);
    }
}
