package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.council.SessionState;

/** What a database administrator tries who wants to know how somebody votes, or another result. See docs/adr/0007. */
class BallotSecrecyTest {

    private final JdbcClient jdbc = Running.part(JdbcClient.class);
    private final Chamber chamber = Chamber.of(2, 4);
    private long session;
    private String phrase = "";

    @BeforeEach
    void open() {
        session = chamber.call(true);
        phrase = chamber.open(session);
    }

    private void all(String choice) {
        for (int i = 1; i <= 4; i++) {
            chamber.vote(i, session, choice);
        }
    }

    private String compared() {
        return chamber.votes
                .compared(chamber.secretary, chamber.campaign, chamber.sitting(session))
                .orElseThrow();
    }

    private static KeyPair own() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3072);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> row() {
        return jdbc.sql("select public_key, sealed_key, salt, key_signature from council_session where id = :id")
                .param("id", session)
                .query()
                .singleRow();
    }

    private void put(Map<String, Object> row) {
        jdbc.sql("""
                        update council_session set public_key = :public_key, sealed_key = :sealed_key, salt = :salt,
                          key_signature = :key_signature where id = :id""").params(row).param("id", session).update();
    }

    private long member(int number) {
        return chamber.sitting(session).members().get(number - 1).id();
    }

    @Test
    void aKeyThatWasSwappedIsNeverUsedAndShowsOnEveryDevice() {
        String before = compared();
        Map<String, Object> kept = row();
        jdbc.sql("update council_session set public_key = :key where id = :id")
                .param("key", HexFormat.of().formatHex(own().getPublic().getEncoded()))
                .param("id", session)
                .update();
        assertThat(compared()).as("what members compare").isNotEqualTo(before);
        assertThatThrownBy(() -> chamber.vote(1, session, "no")).hasMessageContaining("vote-tampered");
        assertThatThrownBy(() -> chamber.close(session, phrase)).isInstanceOf(RuntimeException.class);
        // Put back, nothing was closed with the other key, and the vote goes on.
        put(kept);
        assertThat(compared()).isEqualTo(before);
        all("yes");
        chamber.close(session, phrase);
        assertThat(chamber.sitting(session).session().state()).isEqualTo(SessionState.COUNTED);
    }

    @Test
    void aKeyThatWasSwappedWhileBallotsWereInIsSeenAtTheCount() {
        all("yes");
        jdbc.sql("update council_session set public_key = :key where id = :id")
                .param("key", HexFormat.of().formatHex(own().getPublic().getEncoded()))
                .param("id", session)
                .update();
        assertThatThrownBy(() -> chamber.close(session, phrase)).hasMessageContaining("vote-tampered");
    }

    /** The administrator knows the phrase of an earlier vote, as its secretary. */
    @Test
    void theKeyOfAnotherVoteIsNotTakenForThisOne() {
        Map<String, Object> first = row();
        chamber.votes.abandon(
                chamber.secretary, chamber.campaign, session, "Lộ cụm mở phiếu", chamber.version(session));
        chamber.open(session);
        put(first);
        assertThatThrownBy(() -> chamber.vote(1, session, "no"))
                .as("of the vote before in the same session")
                .hasMessageContaining("vote-tampered");
        Chamber other = Chamber.of(2, 4);
        long elsewhere = other.call(true);
        other.open(elsewhere);
        jdbc.sql("""
                        update council_session s set public_key = o.public_key, sealed_key = o.sealed_key, salt = o.salt,
                          key_signature = o.key_signature from council_session o where s.id = :id and o.id = :other""").param("id", session).param("other", elsewhere).update();
        assertThatThrownBy(() -> chamber.vote(1, session, "no"))
                .as("of another session")
                .hasMessageContaining("vote-tampered");
    }

    /** If all envelopes were those of one member, the sums would say how that member votes. */
    @Test
    void envelopesThatWereCopiedToOthersAreNotCounted() {
        all("no");
        chamber.vote(1, session, "yes");
        jdbc.sql("""
                        update council_ballot b set envelope = o.envelope, signature = o.signature from council_ballot o
                        where b.session = :id and o.session = :id and o.member = :from and b.member <> :from""").param("id", session).param("from", member(1)).update();
        assertThatThrownBy(() -> chamber.close(session, phrase))
                .hasMessageContaining("ballots-forged")
                .hasMessageContaining("Người m2")
                .hasMessageContaining("Người m4");
        assertThat(chamber.sitting(session).session().state()).isEqualTo(SessionState.VOTING);
    }

    @Test
    void envelopesThatWereSwappedAreNotCounted() {
        all("no");
        List<Long> two = List.of(member(2), member(3));
        jdbc.sql("""
                        update council_ballot b set envelope = o.envelope, signature = o.signature from council_ballot o
                        where b.session = :id and o.session = :id and b.member in (:two) and o.member in (:two)
                          and b.member <> o.member""").param("id", session).param("two", two).update();
        assertThatThrownBy(() -> chamber.close(session, phrase))
                .hasMessageContaining("ballots-forged")
                .hasMessageContaining("Người m2, Người m3");
    }

    @Test
    void anEnvelopeOfAnEarlierVoteIsNotCounted() {
        all("yes");
        Map<String, Object> old = jdbc.sql(
                        "select envelope, signature from council_ballot where session = :id and member = :member")
                .param("id", session)
                .param("member", member(1))
                .query()
                .singleRow();
        chamber.votes.abandon(chamber.secretary, chamber.campaign, session, "Mất điện", chamber.version(session));
        phrase = chamber.open(session);
        all("no");
        jdbc.sql("""
                        update council_ballot set envelope = :envelope, signature = :signature
                        where session = :id and member = :member""")
                .params(old)
                .param("id", session)
                .param("member", member(1))
                .update();
        assertThatThrownBy(() -> chamber.close(session, phrase)).hasMessageContaining("ballots-forged");
    }

    /** A vote for one candidate is not counted for another who was put in its place. */
    @Test
    void anAgendaThatWasChangedIsSeen() {
        all("yes");
        // One after the other: which row a single statement takes first is not said, and no two may have one code.
        for (String place : List.of("'x1' where code = 'w1'", "'w1' where code <> 'x1'")) {
            jdbc.sql("update council_item set code = " + place + " and session = :id")
                    .param("id", session)
                    .update();
        }
        assertThatThrownBy(() -> chamber.vote(1, session, "no")).hasMessageContaining("vote-tampered");
        assertThatThrownBy(() -> chamber.close(session, phrase)).hasMessageContaining("vote-tampered");
    }

    @Test
    void theLeastNumberAndTheBaseThatWereChangedAreSeen() {
        chamber.vote(1, session, "yes");
        jdbc.sql("update council_session set least_ballots = 1, quorum_percent = 1 where id = :id")
                .param("id", session)
                .update();
        jdbc.sql("update council_item set entitled = 1 where session = :id")
                .param("id", session)
                .update();
        assertThatThrownBy(() -> chamber.close(session, phrase)).hasMessageContaining("vote-tampered");
    }

    @Test
    void oneBallotAloneIsNotCounted() {
        chamber.vote(1, session, "yes");
        assertThatThrownBy(() -> chamber.close(session, phrase)).hasMessageContaining("no-quorum");
        jdbc.sql("delete from council_seat where session = :id and member <> :one")
                .param("id", session)
                .param("one", member(1))
                .update();
        assertThatThrownBy(() -> chamber.close(session, phrase))
                .as("nor with all other seats taken away")
                .isInstanceOf(RuntimeException.class);
        assertThat(chamber.sitting(session).session().state()).isEqualTo(SessionState.VOTING);
    }
}
