package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Every form and every cell that stands on a page, sent from two sessions that had both opened the page before: the second is
 * told instead of writing over the first. Which forms there are is found on the pages, so that a new one is tried by itself.
 */
class TwoSessionsTest {

    /** Forms by which each adds something of one's own: that is what both wanted. */
    private static final Set<String> ADDING = Set.of(
            "/accounts",
            "/campaigns/new",
            "/campaigns/{id}/cases",
            "/campaigns/{id}/council/{council}/sessions",
            "/campaigns/{id}/evidence/{unit}",
            "/campaigns/{id}/initiatives",
            "/campaigns/{id}/intake/keys",
            "/campaigns/{id}/outsiders",
            "/campaigns/{id}/postings/{list}/opinions",
            "/campaigns/{id}/questions",
            "/campaigns/{id}/stories",
            "/campaigns/{id}/tasks",
            "/drafts",
            "/drafts/after",
            "/installations",
            // Read twice is read.
            "/notices/read",
            "/notices/{notice}/read",
            "/people",
            "/register/grants",
            "/units",
            "/units/kinds",
            // An opinion under one's own name stands beside those of others.
            "/campaigns/{id}/nominations/{nomination}/notes",
            // The last of one's own ballots counts, and that is what its page says.
            "/campaigns/{id}/council/sessions/{number}/vote");

    /** Forms to which this test cannot give what they need, with the test that tries them. */
    private static final Map<String, String> UNTRIED = Map.ofEntries(
            Map.entry("/accounts/import", "a table: ImportFlowTest"),
            Map.entry("/campaigns/{id}/reviews/{review}/units/take/{part}", "what units sent: UnitReportTest"),
            Map.entry(
                    "/campaigns/{id}/reviews/{review}/units/{unit}/steps/{step}", "a text to be sent: UnitReportTest"),
            Map.entry("/webhooks", "the address of a machine that is there: WebhookTest"),
            Map.entry("/campaigns/new", "a plan as a file: CourseTest"),
            Map.entry("/drafts", "a paper as a file: DraftPageTest"),
            Map.entry("/drafts/{draft}/trial/facts", "a table: TrialTablesTest"),
            Map.entry("/drafts/after", "a year after that of the campaign: NextYearPlanTest"),
            Map.entry("/campaigns/{id}/paper", "a paper as a file: CampaignDocumentTest"),
            Map.entry(
                    "/campaigns/{id}/council/sessions/{number}/close",
                    "a quorum of ballots and the phrase: CouncilTest"),
            Map.entry("/campaigns/{id}/council/sessions/{number}/paper-count", "a count on paper: CouncilTest"),
            Map.entry("/campaigns/{id}/facts/grid/paste", "rows for that very fact: FactSteps, TogetherTest"),
            Map.entry("/campaigns/{id}/facts/import", "a table, held against what was seen: ImportFlowTest"),
            Map.entry("/campaigns/{id}/intake/file", "a table: IntakeTest"),
            Map.entry("/campaigns/{id}/stories/{story}/pictures", "a picture as a file: StoriesTest"),
            Map.entry("/campaigns/{id}/tasks/import", "a table: ImportFlowTest"),
            Map.entry("/record/import", "a table: ImportFlowTest"),
            Map.entry("/{what:units|people}/import", "a table: ImportFlowTest"),
            Map.entry("/installations", "the key of another installation: ProposalTest"),
            Map.entry("/proposals/answers", "a signed answer: ProposalTest"),
            Map.entry("/proposals/receive", "a signed package: ProposalTest"),
            Map.entry("/proposals/{proposal}/withdraw", "a proposal that waits: ProposalTest"));

    /** Concrete pages that are read of one kind by one person. */
    private static final int EACH = 3;

    /** How often a form that was refused is tried elsewhere. */
    private static final int TRIES = 6;

    private final Stage stage = new Stage();
    private final JdbcClient jdbc = Running.part(JdbcClient.class);
    private final Routes gets = Routes.of(RequestMethod.GET);
    private final Routes posts = Routes.of(RequestMethod.POST);
    private final Map<String, List<Place>> places =
            new TreeMap<>(Comparator.comparing(TwoSessionsTest::weight).thenComparing(Comparator.naturalOrder()));
    private final Map<String, Caller> first = new HashMap<>();
    private final Map<String, Caller> second = new HashMap<>();
    private int words;
    private final Set<String> told = new TreeSet<>();
    private final Map<String, String> overwritten = new TreeMap<>();
    private final Map<String, String> untried = new TreeMap<>();

    /** A form as it was found. */
    private record Place(String person, String page, PageForm form) {}

    /** What takes away what other forms need comes last. */
    private static int weight(String kind) {
        String address = kind.replaceAll(" .*", "");
        if (address.endsWith("/approval/rule")) {
            // It may forbid the announcement of what was not approved.
            return 3;
        }
        return address.matches("/accounts/.*|.*/cancel|/campaigns/\\{id}/(steps/.*|announce)|/drafts/.*/campaign")
                ? 2
                : address.matches(
                                ".*/(publish|discard|miss|enter|open|answer|withdraw|revoke|end|give-up|leave|participants)")
                        ? 1
                        : 0;
    }

    @Test
    void whoeverIsSecondIsTold() {
        for (String person : stage.people) {
            first.put(person, Caller.as(Running.office(), person));
            second.put(person, Caller.as(Running.office(), person));
            walk(person);
        }
        places.forEach((kind, all) -> {
            String why = "";
            for (Place place : all) {
                why = attempt(place, kind);
                if (why.isEmpty()) {
                    break;
                }
            }
            if (!why.isEmpty()) {
                untried.put(kind, why);
            }
        });
        first.values().forEach(Caller::close);
        second.values().forEach(Caller::close);
        SoftAssertions all = new SoftAssertions();
        all.assertThat(addresses(overwritten.keySet()))
                .as("overwritten " + overwritten)
                .isSubsetOf(ADDING);
        Set<String> never = addresses(untried.keySet());
        never.removeAll(addresses(told));
        never.removeAll(ADDING);
        all.assertThat(never).as("untried " + untried).isSubsetOf(UNTRIED.keySet());
        all.assertAll();
    }

    private static Set<String> addresses(Set<String> kinds) {
        return kinds.stream().map(kind -> kind.replaceAll(" .*", "")).collect(Collectors.toSet());
    }

    private void walk(String person) {
        Map<String, Integer> times = new HashMap<>();
        // What people work on comes first: of each kind of page only a few are read.
        Set<String> seen = new HashSet<>(Set.of("/", "/campaigns/" + stage.running.id() + "/sheets"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String path = open.poll();
            String kind = gets.kind(path);
            // A list that is narrowed down may have nothing to choose; it is counted apart from the whole one.
            String counted = kind + (path.contains("?") ? " narrowed" : "");
            if (kind.isEmpty() || kind.matches(".*\\.[a-z{].*") || times.merge(counted, 1, Integer::sum) > EACH) {
                continue;
            }
            Document page = first.get(person).page(path);
            PageForm.on(page).forEach(form -> note(new Place(person, path, form)));
            page.select("a[href^=/]").eachAttr("href").forEach(next -> {
                String bare = next.replaceAll("#.*", "");
                if (seen.add(bare)) {
                    open.add(bare);
                }
            });
        }
    }

    private void note(Place place) {
        String kind = posts.kind(place.form().action());
        if (kind.matches("|/(sign-in|sign-out.*|act-as|password|look)")) {
            return;
        }
        List<Place> known = places.computeIfAbsent(kind + " " + place.form().shape(), key -> new ArrayList<>());
        boolean fresh = known.stream()
                .noneMatch(one -> one.form().action().equals(place.form().action()));
        if (known.size() < TRIES && fresh) {
            known.add(place);
        }
    }

    /** Sends the form from both sessions. @return why it could not be tried; empty where it was */
    private String attempt(Place place, String kind) {
        String why = "";
        for (PageForm.Manner manner : PageForm.Manner.values()) {
            Document mine = first.get(place.person()).page(place.page());
            Caller later = Objects.requireNonNull(second.get(place.person()));
            Document theirs = later.page(place.page());
            Optional<PageForm> one = place.form().again(mine);
            Optional<PageForm> other = place.form().again(theirs);
            if (one.isEmpty() || other.isEmpty()) {
                return "is there no more: " + place.page();
            }
            HttpResponse<String> answer = send(first.get(place.person()), one.get(), mine, "một " + ++words, manner);
            if (answer.statusCode() >= 400) {
                why = place.person() + " " + answer.statusCode() + " " + said(answer);
                continue;
            }
            long before = position();
            HttpResponse<String> late = send(later, other.get(), theirs, "khác hẳn " + ++words, manner);
            assertThat(late.statusCode()).as(kind + " " + said(late)).isLessThan(500);
            if (late.statusCode() >= 400) {
                assertThat(position())
                        .as("what is refused changes nothing: " + kind)
                        .isEqualTo(before);
                told.add(kind);
            } else if (position() != before) {
                overwritten.put(kind, place.person() + " " + place.page());
            } else {
                // It did what was done already: nothing changed.
                told.add(kind);
            }
            return "";
        }
        return why;
    }

    private long position() {
        return jdbc.sql("select max(id) from audit_entry").query(Long.class).single();
    }

    private static HttpResponse<String> send(
            Caller caller, PageForm form, Document page, String word, PageForm.Manner manner) {
        PageForm.Filled filled = form.fill(page, word, manner);
        if (form.cell()) {
            return caller.sendCell(
                    form.action(), filled.fields(), page.select("[name=_csrf]").attr("value"));
        }
        return form.parts()
                ? caller.sendParts(form.action(), filled.fields(), filled.files())
                : caller.send(form.action(), filled.fields());
    }

    private static String said(HttpResponse<String> answer) {
        Document page = Jsoup.parse(answer.body());
        String alert = page.select("[role=alert], .td-fault").text();
        String all = page.select("main").isEmpty()
                ? page.text()
                : page.select("main").text();
        return alert.isEmpty() ? all.replaceAll("(?s)^(.{0,160}).*", "$1") : alert;
    }
}
