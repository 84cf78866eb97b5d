package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.imports.Imports;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.FactFiles;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.ranking.Publication;
import vn.thidua.server.ranking.RankedUnit;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.record.RecordFacts;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Spreadsheets;

/** An import on which something was built: it is taken back as a correction that is seen, or refused with what stands in its way. */
class PublishedImportsTest {

    private static final String FACT = "targets.excellent";

    private final Scene scene = Scene.withWards(2);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final Actor administrator = scene.invented(Role.ADMINISTRATOR);
    private final Imports imports = Running.part(Imports.class);
    private final Organisation organisation = Running.part(Organisation.class);
    private final Rankings rankings = Running.part(Rankings.class);

    private long write(Actor actor, String kind, String scope, String csv) {
        DataTable table = Spreadsheets.read("tep.csv", csv.getBytes(StandardCharsets.UTF_8));
        long id = imports.show(actor, kind, scope, "tep.csv", table);
        imports.write(actor, id, false, "");
        return id;
    }

    private void refused(Actor actor, long id, String why, String what) {
        assertThatThrownBy(() -> imports.takeBack(actor, id, "Nhầm tệp"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("refusal." + why);
                    assertThat(refusal.values()).contains(what);
                });
    }

    /** The ledger only grows: what was published is proved as before, and what stands since then is a correction with its reason. */
    @Test
    void factsUnderAPublishedRankingAreTakenBackWithAReasonAndTheRankingIsStillProved() {
        scene.kind("agency");
        Campaign campaign = scene.campaign("long-thanh-2024");
        scene.fact(campaign, "w1", FACT, "true");
        long id = write(
                office,
                FactFiles.KIND,
                FactFiles.scope(campaign, SubjectKind.UNIT),
                "Mã,x [%s]\nw1,không\nw2,có\n".formatted(FACT));
        rankings.publish(office, campaign);
        Publication published = rankings.published(office, campaign).getFirst();
        List<RankedUnit> lines = rankings.units(published);
        assertThatThrownBy(() -> imports.takeBack(office, id, " ")).isInstanceOf(Refusal.class);
        assertThat(fact(campaign, "w1").value()).contains("false");

        imports.takeBack(office, id, "Nhầm tệp của năm trước");

        assertThat(fact(campaign, "w1").value()).contains("true");
        assertThat(fact(campaign, "w2").value()).isEmpty();
        assertThat(fact(campaign, "w1").reason()).isEqualTo("Nhầm tệp của năm trước");
        Publication after = rankings.published(office, campaign).getFirst();
        assertThat(rankings.units(after)).isEqualTo(lines);
        assertThat(rankings.prove(campaign, after)).isTrue();
    }

    @Test
    void aFileThatPutsRightWhatWasPublishedSaysWhy() {
        scene.kind("agency");
        Campaign campaign = scene.campaign("long-thanh-2024");
        scene.fact(campaign, "w1", FACT, "true");
        Actor clerk = scene.person(Role.STANDING_OFFICE);
        long id = imports.show(
                clerk,
                FactFiles.KIND,
                FactFiles.scope(campaign, SubjectKind.UNIT),
                "tep.csv",
                Spreadsheets.read(
                        "tep.csv", "Mã,x [%s]\nw1,không\n".formatted(FACT).getBytes(StandardCharsets.UTF_8)));
        try (Caller caller = Caller.as(Running.office(), clerk.username())) {
            assertThat(caller.page("/imports/" + id).select("input[name=reason]"))
                    .isEmpty();
            rankings.publish(office, campaign);
            assertThat(caller.page("/imports/" + id).select("form[action$=write] input[name=reason][required]"))
                    .hasSize(1);
        }
        assertThatThrownBy(() -> imports.write(clerk, id, false, ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("refusal.correction-reason-file"));
        imports.write(clerk, id, false, "Kết luận kiểm tra");
        assertThat(fact(campaign, "w1").reason()).isEqualTo("Kết luận kiểm tra");
    }

    private Entry fact(Campaign campaign, String unit) {
        return Running.part(Ledger.class)
                .current(campaign, SubjectKind.UNIT, unit, FACT)
                .orElseThrow();
    }

    @Test
    void unitsThatTakePartAreNotTakenBack() {
        scene.kind("agency");
        long id = write(administrator, "units", "", """
                Mã,Mã cấp trên,Loại,Tên,Tên ngắn,Từ ngày,Đến hết ngày,Mã đơn vị kế thừa
                m1,,agency,Phường Mới,Phường Mới,,,
                w1,,agency,UBND phường Đổi Tên,Đổi Tên,,,
                """);
        Campaign campaign = scene.campaign("long-thanh-2024");
        rankings.publish(office, campaign);
        refused(administrator, id, "import-built", "Phường Mới");
        assertThat(organisation.unit(scene.authority, "m1")).isPresent();
        assertThat(organisation.unit(scene.authority, "w1").map(Unit::shortName))
                .contains("Đổi Tên");
        assertThat(rankings.prove(campaign, rankings.published(office, campaign).getFirst()))
                .isTrue();
    }

    /** A line of the record from which a campaign took a fact stays; another one goes. */
    @Test
    void theRecordBehindAFactIsNotTakenBack() {
        for (String code : List.of("p1", "p2")) {
            organisation.post(
                    Act.PROGRAM,
                    scene.authority,
                    new Person(code, "Người " + code, "w1", "Công chức", LocalDate.of(2020, 1, 1)));
        }
        Campaign campaign = scene.campaign("sa-pa-2022", "commune");
        String head = "Loại,Mã,Tên,Năm,Nội dung,Thành tích,Số quyết định,Ngày,Cơ quan quyết định\n";
        long taken = write(office, "record", "", head + "cá nhân,p1,Người p1,2021,xếp loại,Hoàn thành xuất sắc,,,\n");
        long other = write(office, "record", "", head + "cá nhân,p2,Người p2,2019,xếp loại,Hoàn thành tốt,,,\n");
        assertThat(Running.part(RecordFacts.class).take(office, campaign)).isEqualTo(1);
        refused(office, taken, "import-built", "Người p1");
        imports.takeBack(office, other, "Nhầm tệp");
        // Where another line says the same, either may go and the last one stays.
        long twice = write(office, "record", "", head + "cá nhân,p1,Người p1,2021,xếp loại,Hoàn thành xuất sắc,7,,\n");
        imports.takeBack(office, taken, "Hai dòng như nhau");
        refused(office, twice, "import-built", "Người p1");
    }
}
