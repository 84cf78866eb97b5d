package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.decision.Amendments;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.record.Achievement;
import vn.thidua.server.record.AchievementKind;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.statistics.FilledForm;
import vn.thidua.server.statistics.FormCopy;
import vn.thidua.server.statistics.StatisticEntries;
import vn.thidua.server.statistics.StatisticalCase;
import vn.thidua.server.statistics.StatisticalForm;
import vn.thidua.server.statistics.StatisticalForms;
import vn.thidua.server.statistics.Statistics;
import vn.thidua.server.statistics.Tally;
import vn.thidua.server.statistics.Trait;
import vn.thidua.server.statistics.TraitValue;

/** The state's statistics of an authority: counted, completed by people, typed, locked, and held against what is known later. */
class StatisticsTest {

    private static final String OWN = "giay-khen-tp-tap-the";
    private static final StatisticalForm CAMPAIGNS = StatisticalForms.of("0601");
    private static final StatisticalForm AWARDS = StatisticalForms.of("0603");
    private static final StatisticalForm STAFF = StatisticalForms.of("0605");

    private final Scene scene = Scene.withWards(4);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final Statistics statistics = Running.part(Statistics.class);
    private final StatisticEntries entries = Running.part(StatisticEntries.class);
    private final int year = Running.part(Today.class).day().getYear();

    @AfterEach
    void back() {
        Running.part(Today.class).moveTo(LocalDate.of(2024, 12, 20));
    }

    /** A campaign whose own award is one of a province, given to three wards; the fourth has a higher one. */
    private Campaign decided() {
        Campaign campaign = scene.campaignOf(Running.part(PlanPacks.class)
                .text("vinh-long-2024")
                .orElseThrow()
                .replace(
                        "form: giay-khen\n    level: city",
                        "form: bang-khen\n    level: province\n    commendation: regular"));
        scene.excellent(campaign, 4);
        scene.settle(campaign);
        Decisions decisions = Running.part(Decisions.class);
        long id = decisions.draft(office, campaign, List.of(OWN), true);
        scene.sign(office, campaign, id, "10/QĐ-UBND");
        return campaign;
    }

    private Tally cell(StatisticalForm form, String line, String column) {
        FormCopy now = statistics.now(office, year, form);
        int at = now.filled().heads().stream().map(FilledForm.Head::id).toList().indexOf(column);
        return now.filled().lines().stream()
                .filter(one -> one.id().equals(line))
                .map(one -> one.cells().get(at))
                .findFirst()
                .orElse(Tally.of(0));
    }

    private List<StatisticEntries.Chosen> all(StatisticalForm form, Trait trait) {
        return statistics.asked(office, year, form).getOrDefault(trait, List.of()).stream()
                .map(one -> new StatisticEntries.Chosen(one.key(), one.version(trait)))
                .toList();
    }

    /** The office goes from its first page to the forms, completes what is not known, locks, and is told of what changed since. */
    @Test
    void theOfficeCompletesLocksAndIsToldOfChanges() throws IOException {
        Campaign campaign = decided();
        String base = "/statistics/" + year + "/0603";
        try (Visit visit = Visit.as(scene.person(Role.STANDING_OFFICE).username())) {
            visit.go("/");
            assertThat(visit.page.locator("main").innerText()).contains("Chốt 5 biểu thống kê năm " + year);
            visit.press(visit.page
                    .locator("a[href='/statistics/" + year + "/0601']")
                    .first());
            visit.press(visit.page
                    .locator("a[href='/statistics?year=" + year + "']")
                    .first());
            visit.checkHere("the forms of a year");
            visit.press(visit.page.locator("a[href='" + base + "']"));
            visit.checkHere("a form");
            assertThat(visit.page
                            .locator("main tbody tr:has(td.code:text-is('01'))")
                            .innerText())
                    .contains("3");
            visit.press(visit.page.locator("a[href='" + base + "/asked']").first());
            visit.checkHere("what people have to say");
            visit.page.locator("[data-check-all=chosen]").check();
            visit.page.locator("input[name=choice][value=no]").check();
            visit.press("Ghi cho các trường hợp đã chọn");
            assertThat(visit.page.locator("[role=status]").innerText()).contains("Đã ghi");
            visit.go(base);
            visit.press(visit.page.locator("a[href$='line=02&column=total']"));
            visit.checkHere("the cases behind a number");
            assertThat(visit.page.locator("main").innerText()).contains("UBND phường Thử 002", "10/QĐ-UBND", "Không");
            visit.go(base);
            visit.press("Chốt số liệu");
            assertThat(visit.page.locator("main").innerText())
                    .contains("chốt lúc")
                    .contains("bản thứ 1");

            revokeOne(campaign);
            visit.go(base);
            assertThat(visit.page.locator("main").innerText())
                    .contains("số khác đi từ khi chốt")
                    .contains("nay là 2");
            assertThat(words(visit.ask(base + "/bieu.docx").body()))
                    .contains("Biểu số 0603.N", "SỐ LƯỢNG KHEN THƯỞNG")
                    .doesNotContain("DỰ THẢO");
            try (XSSFWorkbook book = new XSSFWorkbook(
                    new ByteArrayInputStream(visit.ask(base + "/bieu.xlsx").body()))) {
                assertThat(total(book.getSheetAt(0))).as("as it was locked").isEqualTo(3);
            }
            visit.page.fill("#reason", "Một quyết định đã bị hủy");
            visit.press("Chốt lại");
            assertThat(visit.page.locator("main").innerText())
                    .contains("Các lần chốt")
                    .contains("Một quyết định đã bị hủy")
                    .doesNotContain("nay là 2");
        }
    }

    private void revokeOne(Campaign campaign) {
        Amendments amendments = Running.part(Amendments.class);
        Decisions decisions = Running.part(Decisions.class);
        long entry =
                Running.part(AwardRegister.class).of(office, year).getFirst().id();
        long id = amendments.revoke(office, campaign, List.of(entry), "Thành tích không đúng");
        scene.sign(office, campaign, id, "11/QĐ-UBND");
    }

    private static double total(Sheet sheet) {
        for (Row row : sheet) {
            if (row.getCell(1) != null && row.getCell(1).toString().equals("01")) {
                return row.getCell(3).getNumericCellValue();
            }
        }
        return -1;
    }

    private static String words(byte[] file) throws IOException {
        Ooxml.isValid("a form", file);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    /** What the plan says of an award counts; what nobody knows is neither zero nor in a row. */
    @Test
    void whatIsNotKnownIsNotZero() {
        decided();
        assertThat(cell(AWARDS, "01", "commendation-certificate")).isEqualTo(Tally.of(3));
        assertThat(cell(AWARDS, "11", "total")).as("the plan says regular").isEqualTo(Tally.of(3));
        assertThat(cell(AWARDS, "12", "total")).isEqualTo(Tally.of(0));
        assertThat(cell(AWARDS, "03", "total")).as("enterprises").isEqualTo(new Tally(0, 3));
        List<StatisticEntries.Chosen> chosen = all(AWARDS, Trait.ENTERPRISE);
        entries.say(office, year, AWARDS, new TraitValue(Trait.ENTERPRISE, "yes"), chosen.subList(0, 1));
        assertThat(cell(AWARDS, "03", "total")).isEqualTo(new Tally(1, 2));
        assertThatThrownBy(() -> entries.say(office, year, AWARDS, new TraitValue(Trait.ENTERPRISE, "no"), chosen))
                .as("of one of them somebody has said something since")
                .hasMessageContaining("second");
        entries.say(office, year, AWARDS, new TraitValue(Trait.ENTERPRISE, ""), all(AWARDS, Trait.ENTERPRISE));
        assertThat(cell(AWARDS, "03", "total")).as("taken back").isEqualTo(new Tally(0, 3));
    }

    /** An award that came by a file stands nowhere for sure before somebody says which one it is. */
    @Test
    void awardsOfTheRecordArePlacedByPeople() {
        Running.part(Achievements.class)
                .add(
                        Act.PROGRAM,
                        scene.authority,
                        new Achievement(
                                0,
                                SubjectKind.UNIT,
                                "w1",
                                "UBND phường Thử 001",
                                year,
                                AchievementKind.AWARD,
                                "Cờ thi đua của UBND tỉnh",
                                "5/QĐ-UBND",
                                Optional.empty(),
                                "UBND tỉnh",
                                "import",
                                Optional.empty()));
        assertThat(cell(AWARDS, "01", "total")).isEqualTo(new Tally(0, 1));
        entries.say(office, year, AWARDS, new TraitValue(Trait.AWARD, "flag"), all(AWARDS, Trait.AWARD));
        assertThat(cell(AWARDS, "01", "flag")).isEqualTo(Tally.of(1));
        assertThat(cell(AWARDS, "01", "badge")).isEqualTo(Tally.of(0));
        assertThat(cell(AWARDS, "commendation-01", "total"))
                .as("not known for what")
                .isEqualTo(Tally.of(1));
        entries.say(office, year, AWARDS, new TraitValue(Trait.AWARD, "none"), all(AWARDS, Trait.AWARD));
        assertThat(cell(AWARDS, "01", "total")).isEqualTo(Tally.of(0));
    }

    @Test
    void campaignsCountInTheYearOfTheirAnnouncement() {
        // A plan of an earlier year, whose paper is of this one.
        String yaml = Running.part(PlanPacks.class).text("kien-giang-2020").orElseThrow();
        Campaign campaign = scene.campaignOf(yaml.replace("issued: 2020-03-03", "issued: 2024-03-01"));
        scene.campaign("vinh-long-2024");
        assertThat(cell(CAMPAIGNS, "01", "total")).isEqualTo(Tally.of(2));
        assertThat(cell(CAMPAIGNS, "07", "total")).as("a year to the day").isEqualTo(Tally.of(1));
        assertThat(cell(CAMPAIGNS, "11", "total"))
                .as("one says that it is thematic")
                .isEqualTo(new Tally(1, 1));
        assertThat(statistics.behind(office, year, CAMPAIGNS, "11", "total").sure())
                .extracting(StatisticalCase::id)
                .containsExactly(campaign.id());
        assertThat(statistics.behind(office, year, CAMPAIGNS, "method-01", "").sure())
                .hasSize(1);
        assertThat(statistics.now(office, year - 1, CAMPAIGNS).cases()).isEmpty();
    }

    private static FilledForm.Place place(String line, String column) {
        return new FilledForm.Place(line, column);
    }

    /** What is typed keeps who typed it; two people on one number, the second is told; sums that disagree are not locked. */
    @Test
    void numbersAreTypedAndLockedOnceTheyAgree() {
        try (Visit visit = Visit.as(scene.person(Role.STANDING_OFFICE).username())) {
            visit.go("/statistics/" + year + "/0605");
            visit.checkHere("a form to be filled in");
            visit.page.fill("[name=n-01-total]", "ba");
            visit.page.fill("[name=n-02-total]", "2");
            visit.press("Lưu");
            assertThat(visit.page.locator("[role=alert]").innerText()).contains("ba");
            assertThat(visit.page.inputValue("[name=n-02-total]"))
                    .as("nothing typed is lost")
                    .isEqualTo("2");
            visit.page.fill("[name=n-01-total]", "1.003");
            visit.press("Lưu");
            assertThat(visit.page.inputValue("[name=n-01-total]")).isEqualTo("1003");
            visit.page.fill("[name=n-01-total]", "1");
            visit.press("Lưu");
            visit.press("Chốt số liệu");
            assertThat(visit.page.locator("[role=alert]").innerText())
                    .contains("cộng lại được 2")
                    .contains("01 Tổng số");
        }
        assertThatThrownBy(() -> entries.type(
                        office,
                        year,
                        STAFF,
                        Map.of(place("01", "total"), new StatisticEntries.Draft(Optional.of(5), 1))))
                .hasMessageContaining("second");
        entries.type(office, year, STAFF, Map.of(place("01", "total"), new StatisticEntries.Draft(Optional.of(5), 2)));
        entries.lock(scene.invented(Role.CHAIR), year, STAFF, "", 0);
        assertThat(statistics.locks(office, year, STAFF).getFirst().who()).isEqualTo("Người chair ");
        assertThatThrownBy(() -> entries.lock(office, year, STAFF, "", 0)).hasMessageContaining("form-locked");
        assertThatThrownBy(() -> entries.lock(office, year, STAFF, " ", 1)).hasMessageContaining("reason-needed");
        assertThat(Running.part(Audit.class).newest(scene.authority, 3))
                .extracting(Audit.Entry::action)
                .contains("statistics.lock", "statistics.type");
    }

    @Test
    void whatWasSaidTypedAndLockedStays() {
        scene.campaign("vinh-long-2024");
        entries.say(office, year, CAMPAIGNS, new TraitValue(Trait.LAUNCHER, "body"), all(CAMPAIGNS, Trait.LAUNCHER));
        entries.type(office, year, STAFF, Map.of(place("01", "total"), new StatisticEntries.Draft(Optional.of(5), 0)));
        entries.lock(office, year, CAMPAIGNS, "", 0);
        JdbcClient jdbc = Running.part(JdbcClient.class);
        for (String table : List.of("statistic_trait", "statistic_figure", "statistic_lock")) {
            for (String act : List.of("update " + table + " set who = 'ai khác'", "delete from " + table)) {
                assertThatThrownBy(() -> jdbc.sql(act + " where authority = :authority")
                                .param("authority", scene.authority)
                                .update())
                        .as(act)
                        .isInstanceOf(org.springframework.dao.DataAccessException.class);
            }
        }
    }

    @Test
    void onlyTheOfficeAndTheChairOfTheWholeAuthoritySeeIt() {
        Campaign campaign = scene.campaign("vinh-long-2024");
        for (Role role : Role.values()) {
            boolean may = role == Role.STANDING_OFFICE || role == Role.CHAIR;
            assertThat(sees(scene.invented(role))).as(role.word()).isEqualTo(may);
            assertThat(sees(scene.limited(role, campaign))).as("one campaign").isFalse();
        }
        assertThatThrownBy(() -> statistics.now(office, year + 1, CAMPAIGNS)).isInstanceOf(Refusal.class);
        assertThat(statistics
                        .now(Scene.withWards(1).invented(Role.STANDING_OFFICE), year, CAMPAIGNS)
                        .cases())
                .as("another authority's")
                .isEmpty();
        assertThatThrownBy(() -> entries.say(
                        scene.invented(Role.CHAIR),
                        year,
                        CAMPAIGNS,
                        new TraitValue(Trait.SCOPE, "body-or-unit"),
                        List.of()))
                .isInstanceOf(Refusal.class);
    }

    private boolean sees(Actor actor) {
        try {
            statistics.now(actor, year, CAMPAIGNS);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-11-14, 0", "2024-11-15, 2024", "2024-12-15, 2024", "2025-01-31, 2024", "2025-02-01, 0"})
    void theOfficeIsRemindedBeforeTheMinistrysDay(LocalDate day, int of) {
        scene.campaign("vinh-long-2024");
        Running.part(Today.class).moveTo(day);
        assertThat(statistics.waiting(office).map(Statistics.Waiting::year).orElse(0))
                .isEqualTo(of);
        assertThat(statistics.waiting(scene.invented(Role.CLERK))).isEmpty();
    }

    /** Each authority of the demonstration has its forms, with numbers that add up, as pages and as papers. */
    @ParameterizedTest
    @CsvSource({"vl, 2024", "ub, 2024", "lt, 2024", "sp, 2022", "kg, 2020"})
    void everyAuthorityOfTheDemonstrationHasItsForms(String prefix, int of) throws IOException {
        Actor one = Running.actor(prefix + ".standing-office");
        assertThat(statistics.years(one)).contains(of);
        assertThat(statistics.now(one, of, CAMPAIGNS).cases()).isNotEmpty();
        try (Visit visit = Visit.as(one.username())) {
            for (StatisticalForm form : StatisticalForms.all()) {
                String base = "/statistics/" + of + "/" + form.word();
                visit.check(base, 1366, 768);
                visit.check(base, 390, 844);
                assertThat(words(visit.ask(base + "/bieu.docx").body())).contains(form.code());
                assertThat(visit.ask(base + "/bieu.pdf").status()).isEqualTo(200);
            }
        }
    }
}
