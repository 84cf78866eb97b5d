package vn.thidua.server.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.plan.CouncilRules;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Event;
import vn.thidua.server.kernel.Refusal;

/**
 * A session with all that belongs to it.
 *
 * @param members who sits in it: of its day while it is planned, from the opening of the vote on those of then
 * @param declared what was declared of interests, by item and member
 * @param voted members whose ballot is in
 * @param openBallots choices by member, of an open vote
 */
public record SessionDetails(
        Session session,
        CouncilRules rules,
        List<Member> members,
        List<Item> items,
        Map<Long, SessionTable.Presence> presence,
        Map<Long, Map<Long, Interest>> declared,
        Set<Long> voted,
        Map<Long, String> openBallots,
        List<Event> events) {

    private static final Pattern SHEETS = Pattern.compile("(\\d{1,6})/(\\d{1,6})/(\\d{1,6})");

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

    /** What stands beside a step, in words: the figures of ballots of paper are kept as numbers. */
    public String note(Event event, BiFunction<String, Object[], String> say) {
        Matcher sheets = SHEETS.matcher(event.note());
        if (!event.step().equals("enter") || !sheets.matches()) {
            return event.note();
        }
        int returned = Integer.parseInt(sheets.group(2));
        int valid = Integer.parseInt(sheets.group(3));
        return say.apply(
                "council.paper-sheets",
                new Object[] {Integer.parseInt(sheets.group(1)), returned, valid, returned - valid});
    }

    /** How many ballots of paper were given out, came back and were valid; empty where votes were not counted on paper. */
    Optional<String> sheets(BiFunction<String, Object[], String> say) {
        return events.stream()
                .filter(event -> event.step().equals("enter"))
                .reduce((first, second) -> second)
                .map(event -> note(event, say));
    }

    /** How many ballots a secret vote on machines could have; empty where the vote was open, or counted on paper. */
    Optional<Integer> ballots() {
        return session.secret() && !voted.isEmpty() ? Optional.of(voters()) : Optional.empty();
    }

    /** Whether a member told of an interest in an item once the vote was open: the number of which a share is needed stays. */
    boolean isLate(Item item) {
        return entitled(item)
                > members.stream().filter(member -> votesOn(member, item)).count();
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

    /** How many may vote at all. */
    public int voters() {
        return (int) members.stream().filter(this::votes).count();
    }

    /** The member whose account that is. */
    public Optional<Member> member(long account) {
        return members.stream().filter(one -> one.account() == account).findFirst();
    }

    /** What was declared of a member's interest in an item. */
    public Optional<Interest> declared(Member member, Item item) {
        return Optional.ofNullable(declared.getOrDefault(item.id(), Map.of()).get(member.id()));
    }

    /**
     * Why a member has an interest in an item: {@code self} is voted on, their {@code unit} is, {@code colleague} is somebody
     * of it, or it was {@code declared}; empty for none.
     */
    public String interest(Member member, Item item) {
        boolean unit = item.interested().isPresent() && item.interested().equals(member.unit());
        boolean self = item.kind() == SubjectKind.PERSON && member.person().equals(Optional.of(item.code()));
        if (self) {
            return "self";
        }
        if (unit) {
            return item.kind() == SubjectKind.UNIT ? "unit" : "colleague";
        }
        return declared(member, item).isPresent() ? "declared" : "";
    }

    /** What the secretary noted of a member's interests and the member has not answered yet. */
    public List<Item> untold(Member member) {
        return items.stream()
                .filter(item ->
                        declared(member, item).filter(one -> !one.known()).isPresent())
                .toList();
    }

    /** Whether a member votes on an item. */
    public boolean votesOn(Member member, Item item) {
        return votes(member)
                && (rules.interested().equals("allowed")
                        || interest(member, item).isEmpty());
    }

    /** How many may vote on an item; from the opening of the vote on as it was then. */
    public int entitled(Item item) {
        return session.state().isSeated() && item.entitled().isPresent()
                ? item.entitled().get()
                : (int) members.stream().filter(member -> votesOn(member, item)).count();
    }

    /** The number of which an item needs a share. */
    public int base(Item item) {
        return item.majority().ofAll() ? members.size() : entitled(item);
    }

    /** The share of votes that all items need alike; empty where they need different ones, or where there are none. */
    public Optional<Item.Majority> commonMajority() {
        List<Item.Majority> all =
                items.stream().map(Item::majority).distinct().limit(2).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Items on which fewer may vote than must, so that a single choice would show. */
    List<Item> tooFew() {
        return items.stream()
                .filter(item -> entitled(item) < session.leastVoters())
                .toList();
    }

    /** How often a vote was opened in it. */
    int round() {
        return (int)
                events.stream().filter(event -> event.step().equals("open")).count();
    }

    /**
     * Whether an item was carried. Where the plan lets the presiding member's vote decide, half of the votes with it are
     * enough; that can be known of open votes alone.
     */
    public boolean carried(Item item) {
        return item.count()
                .filter(count -> item.majority().isReached(count.yes(), base(item))
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

    /** A member. */
    Member one(long member) {
        return members.stream()
                .filter(one -> one.id() == member)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(member));
    }

    /** An item of the agenda. */
    Item item(long id) {
        return items.stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> Refusal.unknown(id));
    }
}
