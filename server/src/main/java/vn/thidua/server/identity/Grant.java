package vn.thidua.server.identity;

import java.util.Optional;
import vn.thidua.server.kernel.Texts;

/**
 * A role given to somebody.
 *
 * @param authority where it holds; empty for the whole installation
 * @param unit code of the unit for roles of a unit
 * @param unitName name of that unit
 * @param campaign the only campaign it holds for; empty for all of the authority
 * @param body the body of the plan for which a specialist appraises
 */
public record Grant(
        long id,
        Role role,
        String authority,
        Optional<String> unit,
        Optional<String> unitName,
        Optional<Long> campaign,
        Optional<String> body) {

    /** The same with the name of its unit. */
    Grant named(Optional<String> name) {
        return new Grant(id, role, authority, unit, name, campaign, body);
    }

    /** The role in words, with the unit for which it is given. */
    public String label(Texts texts) {
        String name = texts.say("role." + role.word());
        return unitName.map(unit -> name + ", " + unit).orElse(name);
    }

    /** What was given, without when and by whom. */
    public Assignment assignment() {
        return new Assignment(role, unit, campaign, body);
    }
}
