package vn.thidua.server.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.UnitChoice;
import vn.thidua.words.typed.Alphabet;
import vn.thidua.words.typed.SubjectNames;

/** Who can be appointed to a council: those of the authority with a role that votes, by name and role, as they are typed. */
@Service
@Transactional(readOnly = true)
class MemberCandidates {

    /** So many are offered while somebody types; whoever is not among them is found by name or user name all the same. */
    private static final int MOST = 500;

    private final Accounts accounts;
    private final Organisation organisation;
    private final Today today;

    MemberCandidates(Accounts accounts, Organisation organisation, Today today) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.today = today;
    }

    /** Somebody with an account, and the roles by which they could vote. */
    private record Candidate(Accounts.Account account, List<Grant> votes) {

        String shown(Texts texts) {
            String roles = votes.stream()
                    .map(grant -> texts.say("role." + grant.role().word())
                            + grant.unitName().map(unit -> " " + unit).orElse(""))
                    .distinct()
                    .collect(Collectors.joining(", "));
            return account.name() + " – " + roles + " (" + account.username() + ")";
        }
    }

    private List<Candidate> all(Actor actor) {
        List<Accounts.Account> active = accounts.accounts(actor.authority()).stream()
                .filter(Accounts.Account::active)
                .toList();
        Map<Long, List<Grant>> grants = accounts.grants(
                actor.authority(), active.stream().map(Accounts.Account::id).toList());
        return active.stream()
                .map(one -> new Candidate(
                        one,
                        grants.getOrDefault(one.id(), List.of()).stream()
                                .filter(grant -> Action.VOTE.allows(grant.role()))
                                .toList()))
                .sorted(Alphabet.by(one -> one.account().name()))
                .toList();
    }

    /** Those who can vote, as they are offered to whoever appoints. */
    List<String> offered(Actor actor, Texts texts) {
        actor.require(Action.CONVENE, actor.authority(), 0);
        return all(actor).stream()
                .filter(one -> !one.votes().isEmpty())
                .limit(MOST)
                .map(one -> one.shown(texts))
                .toList();
    }

    /**
     * The account that is meant.
     *
     * @param typed a line that was offered, a user name, or a name that only one has
     * @throws Refusal that it names none or several, or somebody without a role that votes
     */
    long account(Actor actor, String typed, Texts texts) {
        actor.require(Action.CONVENE, actor.authority(), 0);
        List<Candidate> all = all(actor);
        SubjectNames names = new SubjectNames();
        all.forEach(one -> names.add(one.account().username(), one.account().name()));
        List<Predicate<Candidate>> ways = new ArrayList<>();
        ways.add(one -> one.shown(texts).equals(typed));
        Set<String> called = names.find(typed);
        ways.add(one -> called.contains(one.account().username()));
        Candidate meant = ways.stream()
                .map(way -> all.stream().filter(way).toList())
                .filter(found -> found.size() == 1)
                .map(List::getFirst)
                .findFirst()
                .orElseThrow(() -> Refusal.bad("member-typed", typed));
        if (meant.votes().isEmpty()) {
            throw Refusal.bad("member-no-vote", meant.account().name());
        }
        return meant.account().id();
    }

    /** The code of the member's own unit, typed or chosen; nothing for none. */
    Optional<String> unit(Actor actor, String typed) {
        actor.require(Action.CONVENE, actor.authority(), 0);
        return Optional.of(typed)
                .filter(one -> !one.isBlank())
                .map(one -> UnitChoice.code(organisation.units(actor.authority()), one));
    }

    /**
     * The code of the member among those who can be awarded; nothing for none.
     *
     * @throws Refusal that it names none or several: an interest that nobody finds would not keep the member from voting
     */
    Optional<String> person(Actor actor, String typed) {
        actor.require(Action.CONVENE, actor.authority(), 0);
        if (typed.isBlank()) {
            return Optional.empty();
        }
        SubjectNames names = new SubjectNames();
        organisation.people(actor.authority(), today.day()).forEach(one -> names.add(one.code(), one.name()));
        Set<String> meant = names.find(typed);
        if (meant.size() != 1) {
            throw Refusal.bad("person-typed", typed);
        }
        return Optional.of(meant.iterator().next());
    }
}
