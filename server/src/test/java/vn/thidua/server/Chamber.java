package vn.thidua.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.council.Attendance;
import vn.thidua.server.council.Member;
import vn.thidua.server.council.Members;
import vn.thidua.server.council.Preparation;
import vn.thidua.server.council.SessionDetails;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.council.Votes;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;

/** A council with members who have accounts, and a campaign on whose dossiers it votes. */
final class Chamber {

    static final LocalDate DAY = LocalDate.of(2024, 12, 20);
    static final String COUNCIL = "steering-committee";

    final Scene scene;
    final Campaign campaign;
    final Actor secretary;
    final List<Actor> voters = new ArrayList<>();
    final Sessions sessions = Running.part(Sessions.class);
    final Preparation preparation = Running.part(Preparation.class);
    final Votes votes = Running.part(Votes.class);

    private Chamber(int wards, int members, String yaml) {
        scene = Scene.withWards(wards);
        scene.kind("agency");
        campaign = scene.campaignOf(yaml);
        scene.excellent(campaign, wards);
        secretary = scene.invented(Role.COUNCIL_SECRETARY);
        for (int i = 1; i <= members; i++) {
            appoint(i);
        }
    }

    /** Wards whose dossiers are in order, and so many members; the first presides, the second belongs to the first ward. */
    static Chamber of(int wards, int members) {
        return of(
                wards,
                members,
                Running.part(PlanPacks.class).text("long-thanh-2024").orElseThrow());
    }

    /** The same under another plan. */
    static Chamber of(int wards, int members, String yaml) {
        Chamber chamber = new Chamber(wards, members, yaml);
        for (int i = 1; i <= wards; i++) {
            chamber.scene.handIn(chamber.campaign, "w" + i);
        }
        chamber.scene.accept(chamber.campaign);
        return chamber;
    }

    /** The same, each ward with its dossier for another award. */
    static Chamber of(int members, String yaml, List<String> awards) {
        Chamber chamber = new Chamber(awards.size(), members, yaml);
        for (int i = 1; i <= awards.size(); i++) {
            chamber.scene.handIn(chamber.campaign, "w" + i, awards.get(i - 1));
        }
        chamber.scene.accept(chamber.campaign);
        return chamber;
    }

    /** Long Thành's plan, whose award for units asks that the list of those proposed is public first. */
    static String posting(String rule) {
        return Running.part(PlanPacks.class)
                .text("long-thanh-2024")
                .orElseThrow()
                .replace(
                        "    order: [council.votes, index.points]\n",
                        "    order: [council.votes, index.points]\n    posting: " + rule + "\n");
    }

    private void appoint(int number) {
        Actor actor = scene.account(Role.COUNCIL_MEMBER, "m" + number);
        Running.part(Members.class)
                .appoint(
                        secretary,
                        new Member(
                                0,
                                COUNCIL,
                                actor.account(),
                                "",
                                number == 1 ? "Chủ tịch Hội đồng" : "Ủy viên",
                                number == 2 ? Optional.of("w1") : Optional.empty(),
                                Optional.empty(),
                                number == 1,
                                DAY.minusYears(1),
                                Optional.empty()));
        voters.add(actor);
    }

    long call(boolean secret) {
        return sessions.call(secretary, campaign, new Sessions.Call(COUNCIL, DAY, "14:00", "Phòng họp 2", secret));
    }

    SessionDetails sitting(long session) {
        return sessions.sitting(secretary, campaign, session);
    }

    int version(long session) {
        return sitting(session).session().version();
    }

    void attend(long session, int present) {
        Map<Long, String> there = new HashMap<>();
        sitting(session).members().stream().limit(present).forEach(one -> there.put(one.id(), "on"));
        preparation.attend(secretary, campaign, session, new Attendance(there.keySet(), Map.of()), version(session));
    }

    /** A session whose vote is open for all members; its phrase, empty for an open vote. */
    String open(long session) {
        attend(session, voters.size());
        return votes.open(secretary, campaign, session, version(session)).orElse("");
    }

    /** A member says the same of everything. */
    void vote(int member, long session, String choice) {
        Map<Long, String> choices = new HashMap<>();
        sitting(session).items().forEach(item -> choices.put(item.id(), choice));
        votes.vote(voters.get(member - 1), campaign, session, new Votes.Choices(choices, false));
    }

    void close(long session, String phrase) {
        votes.close(secretary, campaign, session, phrase, version(session));
    }

    /** A session in which all say yes and that is counted. */
    long counted() {
        long session = call(true);
        String phrase = open(session);
        for (int i = 1; i <= voters.size(); i++) {
            vote(i, session, "yes");
        }
        close(session, phrase);
        end(session);
        return session;
    }

    /** Secretary and presiding member sign. */
    void sign(long session) {
        if (sitting(session).session().ended().isEmpty()) {
            end(session);
        }
        sessions.sign(secretary, campaign, session, sitting -> "0".repeat(64));
        sessions.sign(voters.getFirst(), campaign, session, sitting -> "0".repeat(64));
    }

    /** The secretary puts down when the session ended. */
    void end(long session) {
        sessions.discuss(secretary, campaign, session, new Sessions.Minuted("", "16:30"), version(session));
    }

    static FileStore.Kept tally() {
        return Running.part(FileStore.class).keep("kiem-phieu.pdf", "application/pdf", new byte[] {1});
    }
}
