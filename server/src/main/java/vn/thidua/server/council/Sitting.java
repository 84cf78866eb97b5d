package vn.thidua.server.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.CouncilRules;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Event;
import vn.thidua.server.web.Refusal;

/**
 * A session with all that belongs to it.
 *
 * @param declared members who said that they have an interest, by item
 * @param voted members whose ballot is in
 * @param openBallots choices by member, of an open vote
 */
public record Sitting(
        Session session,
        CouncilRules rules,
        List<Member> members,
        List<Item> items,
        Map<Long, SessionTable.Presence> presence,
        Map<Long, Set<Long>> declared,
        Set<Long> voted,
        Map<Long, String> openBallots,
        List<Event> events) {

    /** Whether a member is there. */
    public boolean isPresent(Member member) {
        return Optional.ofNullable(presence.get(member.id()))
                .filter(SessionTable.Presence::present)
                .isPresent();
    }

    /** What was noted beside a member's attendance. */
    public String note(Member member) {
        return Optional.ofNullable(presence.get(member.id()))
                .map(SessionTable.Presence::note)
                .orElse("");
    }

    /** How many members are there. */
    public int present() {
        return (int) members.stream().filter(this::isPresent).count();
    }

    /** Whether enough are there. */
    public boolean isQuorum() {
        return session.isQuorum(present(), members.size());
    }

    /** Whether a member may vote at all: is there, or the plan takes votes in writing. */
    public boolean votes(Member member) {
        return isPresent(member) || rules.writtenVotes();
    }

    /** The member whose account that is. */
    public Optional<Member> member(long account) {
        return members.stream().filter(one -> one.account() == account).findFirst();
    }

    /** Why a member has an interest in an item: {@code unit}, {@code self} or {@code declared}; empty for none. */
    public String interest(Member member, Item item) {
        boolean unit = item.kind() == SubjectKind.UNIT && member.unit().equals(Optional.of(item.code()));
        boolean self = item.kind() == SubjectKind.PERSON && member.person().equals(Optional.of(item.code()));
        boolean said = declared.getOrDefault(item.id(), Set.of()).contains(member.id());
        return unit ? "unit" : self ? "self" : said ? "declared" : "";
    }

    /** Whether a member votes on an item. */
    public boolean votesOn(Member member, Item item) {
        return votes(member)
                && (rules.interested().equals("allowed")
                        || interest(member, item).isEmpty());
    }

    /** How many may vote on an item. */
    public int entitled(Item item) {
        return (int) members.stream().filter(member -> votesOn(member, item)).count();
    }

    /**
     * Whether an item was carried. Where the plan lets the presiding member's vote decide, half of the votes with it are
     * enough; that can be known of open votes alone.
     */
    public boolean carried(Item item) {
        return item.count()
                .filter(count -> session.carries(count.yes(), count.entitled())
                        || rules.castingVote() && count.yes() * 2 == count.entitled() && presidingSaysYes(item))
                .isPresent();
    }

    private boolean presidingSaysYes(Item item) {
        return members.stream()
                .filter(Member::presides)
                .findFirst()
                .flatMap(member -> Optional.ofNullable(openBallots.get(member.id())))
                .filter(choices -> choices.charAt(item.place()) == 'y')
                .isPresent();
    }

    /** Those who signed the minutes. */
    public List<String> signedBy() {
        return events.stream()
                .filter(event -> event.step().startsWith("sign-"))
                .map(Event::who)
                .toList();
    }

    /** Whether both have signed. */
    boolean isSigned() {
        return events.stream().anyMatch(event -> event.step().equals("sign-secretary"))
                && events.stream().anyMatch(event -> event.step().equals("sign-presiding"));
    }

    /** The name of a member. */
    String name(long member) {
        return members.stream()
                .filter(one -> one.id() == member)
                .findFirst()
                .map(Member::name)
                .orElseThrow(() -> Refusal.unknown(member));
    }

    /** An item of the agenda. */
    Item item(long id) {
        return items.stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> Refusal.unknown(id));
    }
}
