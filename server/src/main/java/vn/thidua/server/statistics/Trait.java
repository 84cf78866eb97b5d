package vn.thidua.server.statistics;

import java.util.List;
import vn.thidua.plan.Commendation;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;

/** By what the state's forms tell cases apart, with the values that each may have. */
public enum Trait {
    /** Who launched a campaign. */
    LAUNCHER("central", "ministry-or-province", "body"),
    /** Over what a campaign reaches. */
    SCOPE("nationwide", "ministry-or-locality", "cluster-or-block", "body-or-unit"),
    /** How long a campaign lasts. */
    LENGTH("under-a-year", "one-year", "one-to-three", "three-to-five", "five-and-more"),
    /** Whether a campaign accompanies the ordinary work or has a subject of its own. */
    METHOD("thematic", "regular"),
    /** Which award of the forms it is; {@code none} for those that no form asks for. */
    AWARD(
            "order",
            "ho-chi-minh-prize",
            "state-prize",
            "honorary-title",
            "government-flag",
            "prime-minister-certificate",
            "national-fighter",
            "other-state-award",
            "commendation-certificate",
            "fighter",
            "flag",
            "badge",
            "none"),
    /** Whom an award honours. */
    RECIPIENT("collective", "household", "person"),
    /** Whether a collective is an enterprise. */
    ENTERPRISE("yes", "no"),
    /** The position of a person on the day of the decision. */
    POSITION("ministry-head", "department-head", "business", "other-leader", "direct"),
    /** For what an award is given. */
    COMMENDATION(Commendation.words()),
    /** Through whom a state-level award was proposed. */
    PROPOSER("ministry", "province");

    @SuppressWarnings("ImmutableEnumChecker") // A copy that cannot change.
    private final List<String> values;

    Trait(String... values) {
        this(List.of(values));
    }

    Trait(List<String> values) {
        this.values = List.copyOf(values);
    }

    /** Its values, in the order of the forms. */
    public List<String> choices() {
        return values;
    }

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    /** The key of what it is called. */
    public String key() {
        return "trait." + word();
    }

    /** The key of what one of its values is called. */
    public String key(String value) {
        return key() + "." + value;
    }

    /** Refuses what is none of its values; nothing means that it is not known. */
    void require(String value) {
        if (!value.isEmpty() && !values.contains(value)) {
            throw Refusal.unknown(value);
        }
    }

    static Trait of(String word) {
        return EnumWords.of(Trait.class, word);
    }
}
