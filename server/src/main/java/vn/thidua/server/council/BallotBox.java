package vn.thidua.server.council;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.installation.InstallationKey;
import vn.thidua.server.installation.SpokenPhrase;
import vn.thidua.server.kernel.Refusal;

/**
 * The ballot box of a secret vote. Its key is signed by the installation together with everything that was opened, each
 * envelope together with the member and the vote: what somebody else put into the tables is neither used to close a ballot
 * nor counted. See docs/adr/0007.
 */
@Component
class BallotBox {

    private static final String KEY = "council vote key";
    private static final String ENVELOPE = "council ballot";

    private static final HexFormat HEX = HexFormat.of();

    private final BallotTable table;
    private final InstallationKey installation;

    BallotBox(BallotTable table, InstallationKey installation) {
        this.table = table;
        this.installation = installation;
    }

    /** Sets up the box of a vote that was just opened; the phrase with which alone it can be counted. */
    String open(SessionDetails sitting) {
        Envelopes.Made made = Envelopes.make(opened(sitting));
        table.lock(
                sitting.session().id(),
                made.lock(),
                installation.sign(KEY, bytes(opened(sitting) + "\n" + made.lock())));
        return made.phrase();
    }

    /** The key of a vote; refused where it is not the one with which it was opened, or what was opened has changed. */
    private Envelopes.Lock lock(SessionDetails sitting) {
        return table.lock(sitting.session().id())
                .filter(kept -> installation.isOwn(KEY, bytes(opened(sitting) + "\n" + kept.lock()), kept.signature()))
                .map(BallotTable.Kept::lock)
                .orElseThrow(() -> Refusal.conflict("vote-tampered"));
    }

    /**
     * What members and secretary compare on their devices: the same on all of them, and the same as when the vote was
     * opened. Of whatever key there is now, so that a false one shows.
     */
    Optional<String> compared(SessionDetails sitting) {
        return table.lock(sitting.session().id()).map(kept -> SpokenPhrase.of(vote(sitting, kept.lock())));
    }

    void put(SessionDetails sitting, Member member, Map<Long, Character> choices) {
        Envelopes.Lock lock = lock(sitting);
        String content =
                HEX.formatHex(Envelopes.close(lock, new Ballot(vote(sitting, lock), member.id(), choices).text()));
        String signature = installation.sign(ENVELOPE, signed(vote(sitting, lock), member.id(), content));
        table.vote(sitting.session().id(), new BallotTable.Envelope(member.id(), content, signature));
    }

    /** The ballots, in memory only; refused, with the names, where an envelope is not what that member put in. */
    List<Map<Long, Character>> count(SessionDetails sitting, String phrase) {
        Envelopes.Lock lock = lock(sitting);
        String vote = vote(sitting, lock);
        Envelopes.Reader reader = Envelopes.reader(lock, phrase, opened(sitting));
        List<Map<Long, Character>> ballots = new ArrayList<>();
        List<Long> forged = new ArrayList<>();
        for (BallotTable.Envelope envelope : table.envelopes(sitting.session().id())) {
            Optional<Ballot> ballot = Optional.of(envelope)
                    .filter(one ->
                            installation.isOwn(ENVELOPE, signed(vote, one.member(), one.content()), one.signature()))
                    .flatMap(one -> reader.read(HEX.parseHex(one.content())))
                    .flatMap(Ballot::of)
                    .filter(one -> one.vote().equals(vote) && one.member() == envelope.member());
            ballot.ifPresentOrElse(one -> ballots.add(one.choices()), () -> forged.add(envelope.member()));
        }
        if (!forged.isEmpty()) {
            throw Refusal.conflict(
                    "ballots-forged",
                    sitting.members().stream()
                            .filter(member -> forged.contains(member.id()))
                            .map(Member::name)
                            .collect(Collectors.joining(", ")));
        }
        return ballots;
    }

    private static byte[] signed(String vote, long member, String content) {
        return bytes(vote + " " + member + " " + Hash.sha256(bytes(content)));
    }

    /** One vote under one key. */
    private static String vote(SessionDetails sitting, Envelopes.Lock lock) {
        return Hash.sha256(bytes(opened(sitting) + "\n" + lock));
    }

    /** Everything that stands from the opening on: which vote, who sits, on what, who may vote on it and what it needs. */
    private static String opened(SessionDetails sitting) {
        Session session = sitting.session();
        StringBuilder opened = new StringBuilder("%d %d %s %d"
                .formatted(session.id(), sitting.round(), session.quorumPercent(), session.leastBallots()));
        for (Member member : sitting.members()) {
            opened.append('\n').append(member);
        }
        for (Item item : sitting.items()) {
            opened.append('\n')
                    .append(List.of(
                            item.id(),
                            item.place(),
                            item.award(),
                            item.kind(),
                            item.code(),
                            item.name(),
                            item.majority(),
                            item.entitled()));
        }
        return opened.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
