package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.organisation.Ending;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.record.Achievement;
import vn.thidua.server.record.AchievementKind;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.record.RecordFacts;
import vn.thidua.server.record.RecordFiles;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.InvalidCells;
import vn.thidua.server.spreadsheet.Spreadsheets;

/** The record over the years: from files, through mergers, into the facts of the next campaign. */
class RecordTest {

    private final Achievements achievements = Running.part(Achievements.class);

    private static DataTable sheet(String lines) {
        return Spreadsheets.read(
                "thanh-tich.csv",
                ("Loại,Mã,Tên,Năm,Nội dung,Thành tích,Số quyết định,Ngày,Cơ quan quyết định\n" + lines)
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void earlierYearsComeFromAFileWholeOrNotAtAll() {
        Scene scene = Scene.withWards(1);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        RecordFiles files = Running.part(RecordFiles.class);
        assertThatThrownBy(() -> files.take(office, sheet("""
                                đơn vị,w1,Phường,2021,khen thưởng,Giấy khen,1/QĐ,31/12/2021,UBND
                                đơn vị,w9,Phường,20x1,khen,,,32/13/2021,
                                """)))
                .isInstanceOfSatisfying(
                        InvalidCells.class,
                        faulty -> assertThat(faulty.faults()).hasSize(5));
        assertThat(achievements.of(scene.authority, SubjectKind.UNIT, "w1")).isEmpty();
        files.take(office, sheet("đơn vị,w1,Phường,2021,khen thưởng,Giấy khen,1/QĐ,31/12/2021,UBND\n"));
        files.take(office, sheet("Đơn vị,w1,Phường,2021,Khen thưởng,Giấy khen,1/QĐ,31/12/2021,UBND\n"));
        assertThat(achievements.of(scene.authority, SubjectKind.UNIT, "w1"))
                .as("the same line twice is one")
                .hasSize(1);
        assertThat(achievements.search(office, "giay khen", 10)).hasSize(1);
    }

    @Test
    void theRecordOfAUnitGoesToTheOneThatTookItsPlace() {
        Scene scene = Scene.withWards(2);
        achievements.add(Act.PROGRAM, scene.authority, award("w1", 2020));
        Organisation organisation = Running.part(Organisation.class);
        organisation.end(
                Act.PROGRAM, scene.authority, "w1", new Ending(LocalDate.of(2023, 6, 30), Optional.of("w2")), 0);
        assertThat(achievements.of(scene.authority, SubjectKind.UNIT, "w2"))
                .singleElement()
                .matches(one -> one.code().equals("w1") && one.year() == 2020);
        assertThat(achievements.seenBy(scene.invented(Role.HEAD, "w2", ""), SubjectKind.UNIT, "w2"))
                .hasSize(1);
        Actor head = scene.invented(Role.HEAD, "w2", "");
        assertThat(achievements.search(head, "", 10))
                .as("the list says the same as the page of the unit")
                .isEqualTo(achievements.seenBy(head, SubjectKind.UNIT, "w2"))
                .isEqualTo(achievements.seenBy(head, SubjectKind.UNIT, "w1"));
    }

    /** What the first page of a head tells of the unit's people stands on the record as that head reads it, too. */
    @Test
    void theHeadOfAUnitReadsWhatItsPeopleAchieved() {
        Scene scene = Scene.withWards(2);
        for (String ward : List.of("w1", "w2")) {
            Running.part(Organisation.class)
                    .post(
                            Act.PROGRAM,
                            scene.authority,
                            new Person("p" + ward, "Người " + ward, ward, "Công chức", LocalDate.of(2020, 1, 1)));
            achievements.add(Act.PROGRAM, scene.authority, award(SubjectKind.PERSON, "p" + ward, 2022));
            achievements.add(Act.PROGRAM, scene.authority, award(ward, 2021));
        }
        Actor head = scene.invented(Role.HEAD, "w1", "");
        assertThat(achievements.search(head, "", 10))
                .extracting(Achievement::code)
                .containsExactly("pw1", "w1");
        assertThat(achievements.seenBy(head, SubjectKind.PERSON, "pw1")).hasSize(1);
        assertThatThrownBy(() -> achievements.seenBy(head, SubjectKind.PERSON, "pw2"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> achievements.seenBy(head, SubjectKind.UNIT, "w2"))
                .isInstanceOf(RuntimeException.class);
    }

    private static Achievement award(String code, int year) {
        return award(SubjectKind.UNIT, code, year);
    }

    private static Achievement award(SubjectKind kind, String code, int year) {
        return new Achievement(
                0,
                kind,
                code,
                "Phường",
                year,
                AchievementKind.AWARD,
                "Giấy khen",
                "1/QĐ",
                Optional.empty(),
                "",
                "import",
                Optional.empty());
    }

    @Test
    void whatWasRatedTheYearBeforeIsAFactOfThisYearUnlessSomebodyRecordedOtherwise() {
        Scene scene = Scene.withWards(1);
        Organisation organisation = Running.part(Organisation.class);
        for (String code : List.of("p1", "p2", "p3")) {
            organisation.post(
                    Act.PROGRAM,
                    scene.authority,
                    new Person(code, "Người " + code, "w1", "Công chức", LocalDate.of(2020, 1, 1)));
        }
        Campaign campaign = scene.campaign("sa-pa-2022", "commune");
        Actor office = scene.invented(Role.STANDING_OFFICE);
        Running.part(RecordFiles.class).take(office, sheet("""
                                cá nhân,p1,A,2021,xếp loại,Hoàn thành xuất sắc,,,
                                cá nhân,p2,B,2021,xếp loại,Hoàn thành tốt,,,
                                cá nhân,p3,C,2020,xếp loại,Hoàn thành tốt,,,
                                """));
        scene.fact(campaign, SubjectKind.PERSON, "p2", "rating.previousYear", "completed");
        RecordFacts facts = Running.part(RecordFacts.class);
        assertThat(facts.found(office, campaign))
                .extracting(RecordFacts.Found::code, RecordFacts.Found::differs)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("p1", false),
                        org.assertj.core.groups.Tuple.tuple("p2", true));
        assertThat(facts.take(office, campaign)).isEqualTo(1);
        assertThat(facts.take(office, campaign)).as("again").isZero();
        assertThat(value(campaign, "p1")).isEqualTo("excellent");
        assertThat(value(campaign, "p2")).isEqualTo("completed");
        scene.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(scene.prefix + ".standing-office")) {
            visit.go("/campaigns/" + campaign.id() + "/from-record");
            visit.checkHere("facts from the record");
            assertThat(visit.page.locator("main").innerText()).contains("khác nhau");
            visit.go("/record");
            visit.checkHere("the record");
            visit.go("/record/person/p1");
            visit.checkHere("the record of one");
            visit.go("/record/unit/w1");
            assertThat(visit.page.locator("main").innerText())
                    .as("who has nothing on record yet is called by name, too")
                    .contains(organisation
                            .unit(scene.authority, "w1")
                            .orElseThrow()
                            .name());
            assertThat(visit.ask("/record/unit/w99").status()).isEqualTo(404);
            visit.go("/law");
            visit.checkHere("what the law says");
        }
    }

    private static String value(Campaign campaign, String code) {
        return Running.part(Ledger.class)
                .current(campaign, SubjectKind.PERSON, code, "rating.previousYear")
                .flatMap(Entry::value)
                .orElse("");
    }

    /** Classes that a plan gives stay on record when the results are published; open ones do not. */
    @Test
    void aClassOfTheYearGoesOnRecordWithThePublishedRanking() {
        Scene scene = Scene.withWards(3);
        for (String ward : List.of("w1", "w2", "w3")) {
            scene.rename(ward, "Đơn vị " + ward, "agency", "");
        }
        String yaml = Running.part(PlanPacks.class).text("long-thanh-2024").orElseThrow();
        Campaign campaign = scene.campaignOf(yaml + """

                classifications:
                  - id: unit-class
                    label: Xếp loại
                    clause: II.3.1-d1
                    of: unit
                    levels:
                      - {id: good, label: Hoàn thành tốt, when: targets.excellent}
                      - {id: plain, label: Hoàn thành}
                """);
        scene.fact(campaign, "w1", "targets.excellent", "true");
        scene.fact(campaign, "w2", "targets.excellent", "false");
        Running.part(Rankings.class).publish(scene.invented(Role.STANDING_OFFICE), campaign);
        Achievements record = Running.part(Achievements.class);
        assertThat(record.of(scene.authority, SubjectKind.UNIT, "w1"))
                .anyMatch(one ->
                        one.what() == AchievementKind.RATING && one.label().equals("Hoàn thành tốt"));
        assertThat(record.of(scene.authority, SubjectKind.UNIT, "w2"))
                .anyMatch(one ->
                        one.what() == AchievementKind.RATING && one.label().equals("Hoàn thành"));
        assertThat(record.of(scene.authority, SubjectKind.UNIT, "w3"))
                .noneMatch(one -> one.what() == AchievementKind.RATING);
    }
}
