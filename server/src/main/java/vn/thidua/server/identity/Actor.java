package vn.thidua.server.identity;

import java.util.List;
import java.util.Optional;
import vn.thidua.server.audit.Act;
import vn.thidua.server.kernel.Refusal;

/**
 * Somebody who is signed in and acts in one of the roles given to them.
 *
 * @param mustChange whether the first password still has to be changed
 * @param acting the role in which one acts; empty for somebody without any
 * @param reads whether one is in a campaign that has come to its end, where nothing more is offered to be done
 */
public record Actor(
        long account,
        String username,
        String name,
        List<Grant> grants,
        Optional<Grant> acting,
        boolean mustChange,
        boolean reads) {

    /** Somebody who is in no campaign that has come to its end. */
    public Actor(
            long account,
            String username,
            String name,
            List<Grant> grants,
            Optional<Grant> acting,
            boolean mustChange) {
        this(account, username, name, grants, acting, mustChange, false);
    }

    /** Somebody whose password is their own. */
    public Actor(long account, String username, String name, List<Grant> grants, Optional<Grant> acting) {
        this(account, username, name, grants, acting, false);
    }

    /** The program, acting for an authority's standing office; what nobody does, because only a day has passed. */
    public static Actor program(String authority) {
        Grant grant = new Grant(
                0,
                Role.STANDING_OFFICE,
                authority,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Actor(0, "thidua", "Thi Đua", List.of(grant), Optional.of(grant));
    }

    /** The same, under another name: that of a system on whose behalf the program acts. */
    public Actor named(String name) {
        return new Actor(account, username, name, grants, acting, mustChange, reads);
    }

    /** The authority for which one acts. */
    public String authority() {
        return grant().authority();
    }

    /** The role in which one acts. */
    public Role role() {
        return grant().role();
    }

    /** The grant on which one acts. */
    public Grant grant() {
        return acting.orElseThrow(() -> Refusal.forbidden("no-role", name));
    }

    /** The unit for which one acts; refused for roles that belong to none. */
    public String unit() {
        return grant().unit().orElseThrow(() -> Refusal.forbidden("no-unit", name));
    }

    /** The same person, acting on another grant. */
    public Actor in(Grant grant) {
        return new Actor(account, username, name, grants, Optional.of(grant), mustChange, reads);
    }

    /** The same person in a campaign that has come to its end. */
    Actor reading() {
        return new Actor(account, username, name, grants, acting, mustChange, true);
    }

    /** The signature under an act. */
    public Act act() {
        return new Act(account, name, role().word(), authority());
    }

    /** Refuses what the role does not allow. */
    public void require(Action action) {
        if (!holds(action)) {
            throw Refusal.forbidden("not-allowed", "role." + role().word(), "action." + action.word());
        }
    }

    /** Whether it is theirs to do here: what their role allows, but nothing of a campaign that has come to its end. */
    public boolean may(Action action) {
        return holds(action) && !(reads && action.endsWithCampaign());
    }

    /** Whether the role allows it at all; who sees what others do not goes by this, however long a campaign is over. */
    public boolean holds(Action action) {
        return acting.isPresent() && action.allows(acting.get().role());
    }

    /** Refuses what the role does not allow in that authority and campaign. */
    public void require(Action action, String authority, long campaign) {
        require(action);
        boolean here = authority().equals(authority)
                && grant().campaign().filter(only -> only != campaign).isEmpty();
        if (!here) {
            throw Refusal.unknown(campaign);
        }
    }

    /** Refuses what belongs to another unit than the one for which a unit's role acts. */
    public void requireUnit(String unit) {
        if (role().ofUnit() && !unit().equals(unit)) {
            throw Refusal.unknown(unit);
        }
    }
}
