package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.fulltext.Passage;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.initiative.Initiative;
import vn.thidua.server.initiative.InitiativeState;
import vn.thidua.server.initiative.Initiatives;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.question.QuestionStep;
import vn.thidua.server.question.Questions;
import vn.thidua.server.search.Search;
import vn.thidua.server.search.SearchKind;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.Tasks;
import vn.thidua.server.workflow.TakenStep;

/** One box finds what each role may see, and nothing else. */
class SearchTest {

    private static final Scene SCENE = Scene.withWards(3);
    private static final Campaign CAMPAIGN = SCENE.campaign("vinh-long-2024");

    private final Search search = Running.part(Search.class);
    private final Actor office = SCENE.invented(Role.STANDING_OFFICE);
    private final Actor clerk = SCENE.invented(Role.CLERK, "w1", "");
    private final Actor other = SCENE.invented(Role.CLERK, "w2", "");

    private List<Search.Group> find(Actor actor, String typed) {
        return search.find(actor, SearchWords.of(typed), Optional.empty(), 5);
    }

    private List<String> titles(Actor actor, String typed) {
        return find(actor, typed).stream()
                .flatMap(group -> group.lines().stream())
                .map(line -> text(line.title()))
                .toList();
    }

    private static String text(Passage passage) {
        return passage.pieces().stream().map(Passage.Piece::text).collect(Collectors.joining());
    }

    private List<SearchKind> kinds(Actor actor, String typed) {
        return find(actor, typed).stream().map(Search.Group::kind).toList();
    }

    @Test
    void aUnitFindsItsOwnTasksAndTheOfficeAll() {
        Tasks tasks = Running.part(Tasks.class);
        LocalDate due = LocalDate.of(2024, 11, 20);
        tasks.assign(office, CAMPAIGN, Task.open("w1", "Niêm yết quy chế tiếp dân", "Ảnh chụp bảng tin", "", "", due));
        tasks.assign(office, CAMPAIGN, Task.open("w2", "Niêm yết biểu phí", "Ảnh chụp bảng tin", "", "", due));
        assertThat(titles(clerk, "niem yet")).containsExactly("Niêm yết quy chế tiếp dân");
        assertThat(titles(office, "niêm yết"))
                .containsExactlyInAnyOrder("Niêm yết quy chế tiếp dân", "Niêm yết biểu phí");
        assertThat(titles(office, "anh chup bang tin")).hasSize(2);
        assertThat(titles(SCENE.invented(Role.COUNCIL_MEMBER), "niem yet"))
                .as("who sees no tasks finds none")
                .isEmpty();
    }

    @Test
    void anInitiativeIsFoundByOthersOnceItIsRecognised() {
        Initiatives initiatives = Running.part(Initiatives.class);
        Initiative one = new Initiative(
                0,
                CAMPAIGN.id(),
                "w1",
                "",
                "Phiếu hẹn điện tử ở chợ phiên",
                "Bốt lấy số",
                "Đỡ chờ",
                InitiativeState.PROPOSED,
                "",
                Optional.empty(),
                0,
                0);
        initiatives.propose(clerk, CAMPAIGN, one, List.of());
        assertThat(titles(clerk, "phieu hen")).hasSize(1);
        assertThat(titles(other, "phieu hen")).isEmpty();
        assertThat(kinds(office, "bốt lấy")).containsExactly(SearchKind.INITIATIVE);
    }

    @Test
    void aQuestionIsFoundByItsAnswer() {
        Questions questions = Running.part(Questions.class);
        long id = questions.ask(clerk, CAMPAIGN, "IV.3", "Nộp bằng đường công văn thì tính ngày nào?");
        questions.step(office, CAMPAIGN, id, new TakenStep<>(QuestionStep.ANSWER, "Tính theo dấu bưu cục nơi gửi.", 0));
        Search.Line found = find(other, "buu cuc").getFirst().lines().getFirst();
        assertThat(found.address()).isEqualTo("/campaigns/" + CAMPAIGN.id() + "/questions?clause=IV.3");
        assertThat(found.passage().isMarked()).isTrue();
    }

    @Test
    void aClauseAndAFactOfThePlanAreFoundAndLeadToTheirPlaces() {
        assertThat(kinds(clerk, "tuyen truyen")).contains(SearchKind.CLAUSE, SearchKind.FACT);
        SCENE.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(SCENE.prefix + ".standing-office")) {
            for (Search.Group group : find(office, "tuyen truyen")) {
                group.lines()
                        .forEach(line -> assertThat(visit.ask(line.address()).status())
                                .as(line.address())
                                .isEqualTo(200));
            }
        }
    }

    @Test
    void aNameThatWasTypedWronglyIsOfferedAsItIs() {
        Running.part(Organisation.class)
                .post(
                        Act.PROGRAM,
                        SCENE.authority,
                        new Person("p-search", "Đặng Thị Thuý Quỳnh", "w1", "Công chức", LocalDate.of(2020, 1, 1)));
        assertThat(titles(office, "dang thi thuy quynh")).containsExactly("Đặng Thị Thuý Quỳnh");
        SearchWords wrong = SearchWords.of("dang thi thuy huynh");
        assertThat(search.find(office, wrong, Optional.empty(), 5)).isEmpty();
        assertThat(search.alike(office, wrong, 5).getFirst().lines())
                .first()
                .satisfies(line -> assertThat(text(line.title())).isEqualTo("Đặng Thị Thuý Quỳnh"));
        assertThat(search.alike(clerk, wrong, 5)).isEmpty();
    }

    @Test
    void whatNobodyCanMeanIsAnswered() {
        for (String typed : List.of("", "   ", "…", "'", "a & b | !c", "\\", "%", "\u0000", ":*", "x".repeat(10_000))) {
            assertThat(find(office, typed)).as(typed).isNotNull();
        }
        SCENE.person(Role.CHAIR);
        try (Visit visit = Visit.as(SCENE.prefix + ".chair")) {
            visit.go("/search?q=" + "cai+cach+".repeat(900));
            assertThat(visit.page.innerText("main")).contains("200 ký tự");
        }
    }

    @Test
    void oneSearchesWithTheKeyboardAlone() {
        SCENE.person(Role.STEERING_COMMITTEE);
        try (Visit visit = Visit.as(SCENE.prefix + ".steering-committee")) {
            visit.check("/campaigns/" + CAMPAIGN.id(), 1366, 768);
            visit.page.keyboard().press("Control+k");
            visit.page.keyboard().type("phuong thu 2");
            visit.page.waitForSelector("#search-found a");
            visit.checkHere("what was found while typing");
            visit.page.keyboard().press("Control+k");
            visit.page.keyboard().type("phuong thu 2 ");
            Locator ward = visit.page.locator("#search-found a[href$='/facts/unit/w2']");
            for (int at = 0; at < 30 && !(boolean) ward.evaluate("one => one === document.activeElement"); at++) {
                visit.page.keyboard().press("ArrowDown");
            }
            visit.page.keyboard().press("Enter");
            visit.page.waitForURL("**/facts/unit/w2");
            visit.check("/search?q=phuong+thu", 1366, 768);
            assertThat(visit.page.innerText("main")).contains("Đơn vị").contains("phường Thử 001");
            visit.check("/search?q=phuong+thu&kind=unit", 390, 844);
            visit.check("/search?q=khongcogi", 390, 844);
            assertThat(visit.page.innerText("main")).contains("Không tìm thấy");
        }
    }
}
