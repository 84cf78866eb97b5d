package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.council.Attendance;
import vn.thidua.server.council.Item;
import vn.thidua.server.council.Member;
import vn.thidua.server.council.Members;
import vn.thidua.server.council.Preparation;
import vn.thidua.server.council.SessionDetails;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.council.Votes;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;

/** Who belongs to a unit votes neither on it nor on its people, and not on themselves; everybody else votes. */
class InterestTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 20);
    private static final String PLAN = """
            thidua: 1
            id: nguoi-2024
            title: Khen cá nhân năm 2024 (ví dụ)
            document: {issuer: UBND thành phố Mẫu}
            period: {from: 2024-01-01, to: 2024-12-31}
            audience: {units: Các phường, people: Cán bộ, joining: everybody, clause: '1'}
            blocks:
              ward: {label: Phường, clause: '1'}
            bodies:
              van-phong: {label: Phòng Nội vụ, role: standing-office, clause: '1'}
            facts:
              person:
                tot: {type: boolean, label: Có thành tích, clause: '2', by: [van-phong]}
              unit:
                tot: {type: boolean, label: Có thành tích, clause: '2', by: [van-phong]}
            standards:
              person:
                T.1: {label: Có thành tích, clause: '2', when: tot}
              unit:
                T.1: {label: Có thành tích, clause: '2', when: tot}
            councils:
              hd: {label: Hội đồng Thi đua, ballot: either, clause: '2'}
            awards:
              tap-the: {label: Giấy khen tập thể, form: giay-khen, level: commune, to: unit, clause: '2', council: hd, standards: all}
              ca-nhan: {label: Giấy khen cá nhân, form: giay-khen, level: commune, to: person, clause: '2', council: hd, standards: all}
            clauses:
              '1': {title: Đối tượng}
              '2': {title: Khen thưởng}
            """;

    private final Scene scene = Scene.withWards(2);
    private final Actor secretary = scene.invented(Role.COUNCIL_SECRETARY);

    @Test
    void aMemberOfAUnitDoesNotVoteOnTheUnitNorOnItsPeople() {
        person("p1", "w1");
        person("p2", "w2");
        Campaign campaign = scene.campaignOf(PLAN);
        for (int i = 1; i <= 2; i++) {
            scene.fact(campaign, SubjectKind.PERSON, "p" + i, "tot", "true");
            scene.fact(campaign, SubjectKind.UNIT, "w" + i, "tot", "true");
        }
        Actor colleague = member("m1", Optional.of("w1"), Optional.empty(), false);
        member("m2", Optional.of("w2"), Optional.of("p2"), false);
        member("m3", Optional.empty(), Optional.empty(), true);
        member("m4", Optional.empty(), Optional.empty(), false);
        member("m5", Optional.empty(), Optional.empty(), false);
        Sessions sessions = Running.part(Sessions.class);
        long session = sessions.call(secretary, campaign, new Sessions.Call("hd", DAY, "14:00", "Phòng họp 2", false));
        SessionDetails planned = sessions.sitting(secretary, campaign, session);
        Map<String, String> interests = new HashMap<>();
        for (Member member : planned.members()) {
            for (Item item : planned.items()) {
                String why = planned.interest(member, item);
                if (!why.isEmpty()) {
                    interests.put(member.name() + " " + item.code(), why);
                }
            }
        }
        assertThat(interests)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Người m1 w1",
                        "unit",
                        "Người m1 p1",
                        "colleague",
                        "Người m2 w2",
                        "unit",
                        "Người m2 p2",
                        "self"));
        Map<Long, String> there = new HashMap<>();
        planned.members().forEach(member -> there.put(member.id(), "on"));
        Running.part(Preparation.class)
                .attend(
                        secretary,
                        campaign,
                        session,
                        new Attendance(there.keySet(), Map.of()),
                        planned.session().version());
        Votes votes = Running.part(Votes.class);
        votes.open(
                secretary,
                campaign,
                session,
                sessions.sitting(secretary, campaign, session).session().version());
        assertThat(sessions.sitting(secretary, campaign, session).items())
                .extracting(item -> item.entitled().orElseThrow())
                .containsOnly(4);
        try (Visit visit = Visit.as(colleague.username())) {
            visit.go("/campaigns/" + campaign.id() + "/council/sessions/" + session);
            assertThat(visit.page.locator("main").innerText())
                    .contains("người của đơn vị mình")
                    .contains("đơn vị của mình");
            visit.checkHere("a ballot with two items without a vote");
        }
    }

    private void person(String code, String unit) {
        Running.part(Organisation.class)
                .post(
                        Act.PROGRAM,
                        scene.authority,
                        new Person(code, "Nguyễn Văn " + code, unit, "Chuyên viên", LocalDate.of(2015, 1, 1)));
    }

    private Actor member(String name, Optional<String> unit, Optional<String> person, boolean presides) {
        Actor actor = scene.account(Role.COUNCIL_MEMBER, name);
        Running.part(Members.class)
                .appoint(
                        secretary,
                        new Member(
                                0,
                                "hd",
                                actor.account(),
                                "",
                                "Ủy viên",
                                unit,
                                person,
                                presides,
                                DAY.minusYears(1),
                                Optional.empty()));
        return actor;
    }
}
