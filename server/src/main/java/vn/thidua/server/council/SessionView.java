package vn.thidua.server.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.server.campaign.Campaign;

/**
 * The page of a session.
 *
 * @param labels of awards by id
 * @param dossiers numbers of the dossiers behind items, by number of the item
 * @param decided what was decided already and can be put on this agenda once more
 * @param compared what all members compare while a secret vote is open; empty else
 * @param self whoever looks, if they sit in the council
 * @param phrase of a secret vote, shown once when it is opened; empty else
 * @param typed what was typed and refused, by field
 */
public record SessionView(
        Campaign campaign,
        SessionDetails sitting,
        Map<String, String> labels,
        Map<Long, Long> dossiers,
        List<Item> decided,
        String compared,
        boolean mayConvene,
        Optional<Member> self,
        boolean maySign,
        String phrase,
        Map<String, String> typed) {

    /** How one's own open ballot says of an item. */
    public String own(Item item) {
        return self.flatMap(member -> Optional.ofNullable(sitting.openBallots().get(member.id())))
                .map(ballot -> ballot.charAt(item.place()))
                .map(choice -> choice == 'y' ? "yes" : choice == 'n' ? "no" : "none")
                .orElse(typed.getOrDefault("choice-" + item.id(), ""));
    }

    /** What a field says: what was typed and refused, or what is known. */
    public String field(String name, String known) {
        return typed.getOrDefault(name, known);
    }
}
