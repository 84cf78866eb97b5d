package vn.thidua.server;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.NewAccount;
import vn.thidua.server.identity.Role;

/**
 * Words that only some may read are put where a small town keeps them; then everybody asks for every page and every file that
 * anybody can find, and each word is found where the table of rights allows it and nowhere else. Which pages there are is asked
 * of the running office.
 */
class CanaryTest {

    /** Concrete addresses of one kind. */
    private static final int EACH = 3;

    /** Files of one kind: they cost more to make. */
    private static final int FILES = 1;

    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get|formaction)=\"(/[^\"#]*)");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\"[^>]*>|<script\\b.*?</script>|nonce=\"[^\"]*\"|</?mark>");

    /** Addresses that answer nobody here, and why. */
    private static final Map<String, String> UNANSWERED = Map.ofEntries(
            Map.entry("/audit/niem-phong.{ending:docx|pdf}", "the seals of a day that is over: SealsTest"),
            Map.entry("/campaigns/{id}/classes", "a plan with classes"),
            Map.entry("/campaigns/{id}/classes/{kind}/{code}/standing", "a plan with classes"),
            Map.entry("/campaigns/{id}/classes/xep-loai.xlsx", "a plan with classes"),
            Map.entry("/campaigns/{id}/classes/xep-loai.{ending:docx|pdf}", "a plan with classes"),
            Map.entry("/campaigns/{id}/paper", "the announcing paper"),
            Map.entry("/campaigns/{id}/paper/{document}/file", "the announcing paper as a file"),
            Map.entry("/guide/{role:[a-z-]+}/{topic:[a-z-]+}.jpg", "pictures of the guide: GuideTest"),
            Map.entry("/publications/{id}", "something that is made public"),
            Map.entry("/publications/{id}/preview", "something that is made public"),
            Map.entry("/robots.txt", "for programs that look for pages"),
            Map.entry("/c/{word}", "the link on a printed certificate, for everybody: DecisionTest"),
            Map.entry("/calendar/{word}.ics", "a private address: MailTest"),
            Map.entry("/campaigns/{id}/council/sessions/{number}/tally", "a count on paper: CouncilTest"),
            Map.entry(
                    "/campaigns/{id}/decisions/{decision}/certificates/{job}/certificates.pdf",
                    "printed in the background: DecisionTest"),
            Map.entry("/campaigns/{id}/decisions/{decision}/scan", "a scan of a decision: DecisionTest"),
            Map.entry("/campaigns/{id}/deliveries/{delivery}/file", "a paper with a file: DeliveryTest"),
            Map.entry("/campaigns/{id}/evidence/{unit}/{paper}/pages/{page}", "a picture of a page: ReadingTest"),
            Map.entry("/campaigns/{id}/from-record", "facts of the years before: RecordTest"),
            Map.entry("/campaigns/{id}/targets", "a plan with targets over time: TargetReviewTest"),
            Map.entry("/campaigns/{id}/initiatives/{initiative}/files/{file}", "a file of an initiative: WorkTest"),
            Map.entry("/campaigns/{id}/stories/{story}/pictures/{picture}", "a picture of an article: StoriesTest"),
            Map.entry("/campaigns/{id}/tasks/{task}/file", "a report with a file: WorkTest"),
            Map.entry("/error", "what went wrong: AddressesTest"),
            Map.entry("/first", "before the first administrator: AccountsTest"),
            Map.entry("/forms/emblem", "an emblem that was sent: FormsTest"),
            Map.entry("/imports/{id}", "an import on its way: ImportFlowTest"),
            Map.entry("/proposals/{proposal}/answer.json", "a proposal that was answered: ProposalTest"),
            Map.entry("/reset", "a link for a new password: AccountsTest"),
            Map.entry("/sign-in", "whoever is signed in is led on: SignInTest"),
            Map.entry("/ui", "the parts of pages, in a demonstration"));

    private final Stage stage = new Stage();
    private final Campaign embargoed = stage.embargoed();
    private final Scene town = stage.town;
    private final Routes routes = Routes.of(RequestMethod.GET);
    private final Map<String, Reader> readers = new LinkedHashMap<>();
    private final Map<String, Canary> canaries = new LinkedHashMap<>();
    private final Map<String, List<String>> paths = new TreeMap<>();
    private final Set<String> answered = new TreeSet<>();

    /** Somebody who asks for pages. */
    private record Reader(Actor actor, Caller caller) {

        Role role() {
            return actor.role();
        }

        boolean isOf(String unit) {
            return actor.grant().unit().filter(unit::equals).isPresent();
        }
    }

    /** A word and who may read it. */
    private record Canary(String word, Predicate<Reader> may) {}

    @Test
    void nobodyReadsWhatTheTableOfRightsDoesNotAllow() throws IOException {
        plant();
        people();
        for (Reader reader : readers.values()) {
            walk(reader);
        }
        search();
        Map<String, Set<String>> leaks = new TreeMap<>();
        Map<String, Set<String>> seen = new TreeMap<>();
        readers.keySet()
                .removeIf(name ->
                        name.matches("(" + stage.voting.scene.prefix + "|" + stage.counted.scene.prefix + ")\\..*"));
        for (Reader reader : readers.values()) {
            for (Map.Entry<String, List<String>> kind : paths.entrySet()) {
                for (String path : kind.getValue()) {
                    String text = text(reader, kind.getKey(), path);
                    canaries.forEach((about, canary) -> {
                        if (text.contains(canary.word())) {
                            boolean may = canary.may().test(reader);
                            (may ? seen : leaks)
                                    .computeIfAbsent(about, key -> new TreeSet<>())
                                    .add(kind.getKey() + " " + reader.actor().username());
                        }
                    });
                }
            }
        }
        SoftAssertions all = new SoftAssertions();
        all.assertThat(leaks).as("what is read without a right").isEmpty();
        all.assertThat(seen.keySet())
                .as("a word that nobody reads proves nothing")
                .isEqualTo(new TreeSet<>(canaries.keySet()));
        Set<String> never = new TreeSet<>(routes.kinds());
        never.removeAll(answered);
        // What is made public is for everybody to read.
        never.removeIf(kind -> kind.equals("/cong-khai") || kind.startsWith("/cong-khai/"));
        all.assertThat(never).as("addresses that were never answered").isSubsetOf(UNANSWERED.keySet());
        all.assertAll();
        readers.values().forEach(reader -> reader.caller().close());
    }

    private void people() {
        stage.people.forEach(this::reader);
        Accounts accounts = Running.part(Accounts.class);
        for (String unit : List.of("w2", "w3")) {
            reader(town.head(unit).username());
        }
        for (Role role : List.of(Role.STANDING_OFFICE, Role.STEERING_COMMITTEE, Role.SUPERVISOR)) {
            String name = town.prefix + ".one-campaign-" + role.word();
            long id = accounts.open(Act.PROGRAM, NewAccount.of(name, "Người một phong trào", Running.PASSWORD));
            accounts.give(
                    Act.PROGRAM,
                    id,
                    town.authority,
                    new Assignment(role, Optional.empty(), Optional.of(stage.decided.id()), Optional.empty()));
            reader(name);
        }
        reader(stage.above.person(Role.ADMINISTRATOR).username());
        reader(stage.above.person(Role.AUDITOR).username());
    }

    private void reader(String username) {
        readers.put(username, new Reader(Running.actor(username), Caller.as(Running.office(), username)));
    }

    /** Somebody of the town whose role allows an action in the campaign under way. */
    private Predicate<Reader> may(Action action) {
        return may(action, stage.running);
    }

    private Predicate<Reader> may(Action action, Campaign campaign) {
        return reader -> reader.actor().authority().equals(town.authority)
                && reader.actor().may(action)
                && reader.actor()
                        .grant()
                        .campaign()
                        .filter(only -> only != campaign.id())
                        .isEmpty();
    }

    private Predicate<Reader> unit(String code) {
        return reader -> reader.actor().authority().equals(town.authority) && reader.isOf(code);
    }

    /** Of those whom an action allows, a unit only for itself. */
    private Predicate<Reader> mayOf(Action action, String unit) {
        return may(action).and(reader -> !reader.role().ofUnit()).or(unit(unit));
    }

    private void canary(String about, String unit, Predicate<Reader> may) {
        String word = Stage.canary(about, unit);
        canaries.put(word, new Canary(word, may));
    }

    /** Who may read what the stage has put where. */
    private void plant() {
        Predicate<Reader> log = may(Action.READ_AUDIT);
        Predicate<Reader> bench = may(Action.EXPORT_CASE);
        canary("claim", "w1", unit("w1"));
        canary("claim", "w2", mayOf(Action.SEE_SHEETS, "w2").or(bench));
        canary("grant", "w3", mayOf(Action.SEE_SHEETS, "w3").or(bench));
        canary("appeal", "w3", mayOf(Action.SEE_SHEETS, "w3").or(bench).or(log));
        canary("note", "w1", unit("w1"));
        canary("note", "w2", mayOf(Action.SEE_REGISTRATIONS, "w2"));
        canary("note", "w3", unit("w3"));
        canary("task", "w1", mayOf(Action.SEE_TASKS, "w1").or(log));
        canary("case", "w1", mayOf(Action.SEE_CASES, "w1").or(log));
        canary("paper", "w1", mayOf(Action.SEE_ALL_FACTS, "w1").or(log));
        canary("question", "w1", may(Action.SEE_CAMPAIGN));
        canary("story", "w1", unit("w1").or(log));
        canary("story", "w2", mayOf(Action.APPROVE_STORY, "w2").or(log));
        canary("report", "w1", unit("w1"));
        canary(
                "report",
                "w2",
                may(Action.WRITE_REVIEW).or(may(Action.SIGN_REVIEW)).or(unit("w2")));
        Predicate<Reader> council = reader -> reader.actor().authority().equals(stage.posted.scene.authority);
        canary("sender", "", council.and(reader -> reader.actor().may(Action.POST_PROPOSED)));
        canary("contact", "", council.and(reader -> reader.actor().may(Action.POST_PROPOSED)));
        canary("opinion", "", council.and(reader -> reader.actor().may(Action.SEE_COUNCIL)));
        canary("key", "", may(Action.TAKE_VALUES).or(log));
        Predicate<Reader> drafts =
                may(Action.DRAFT_DECISION, stage.decided).or(may(Action.SIGN_DECISION, stage.decided));
        canary("revocation", "", drafts.or(log));
        canary("corrected", "", drafts.or(log));
        canary("embargo", "w2", may(Action.DRAFT_DECISION, embargoed).or(may(Action.SIGN_DECISION, embargoed)));
        String decimals = Stage.UNUSUAL.toPlainString().substring(2);
        canaries.put(
                "a provisional total",
                new Canary(decimals, mayOf(Action.SEE_SHEETS, "w2").or(bench).or(log)));
        JdbcClient jdbc = Running.part(JdbcClient.class);
        for (String name : List.of("clerk", "chair")) {
            String address = Stage.canary("address", name) + "@vi-du.vn";
            String username = town.prefix + "." + name;
            jdbc.sql("update account set email = :email where username = :username")
                    .param("email", address)
                    .param("username", username)
                    .update();
            Predicate<Reader> self = reader -> reader.actor().username().equals(username);
            // Whoever reminds people by mail sees to which addresses.
            Predicate<Reader> tends = may(Action.CHANGE_ACCOUNTS).or(may(Action.REMIND));
            canaries.put(
                    "the address of the " + name,
                    new Canary(address, self.or(tends).or(log)));
        }
    }

    /** What somebody finds by following links; kept for all. */
    private void walk(Reader reader) {
        Set<String> seen = new HashSet<>(Set.of("/"));
        Map<String, Integer> times = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String path = open.poll();
            String kind = routes.kind(path);
            int most = isFile(kind) ? FILES : EACH;
            if (kind.isEmpty() || times.merge(kind, 1, Integer::sum) > most) {
                continue;
            }
            List<String> known = paths.computeIfAbsent(kind, key -> new ArrayList<>());
            if (!known.contains(path) && known.size() < most + 2) {
                known.add(path);
            }
            if (isFile(kind)) {
                continue;
            }
            Matcher link = LINK.matcher(reader.caller().get(path).body());
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
    }

    /** Everybody looks for every word; all but its last letter, so that the page does not say it by itself. */
    private void search() {
        for (Canary canary : canaries.values()) {
            String typed =
                    canary.word().substring(0, canary.word().length() - 1).replaceAll("[^a-z0-9]+", "+");
            paths.get("/search").add("/search?q=" + typed);
            paths.get("/search/beside").add("/search/beside?q=" + typed);
        }
    }

    private static boolean isFile(String kind) {
        return kind.matches(".*\\.[a-z{].*");
    }

    /** All that somebody is given at an address; empty where nothing is. */
    private String text(Reader reader, String kind, String path) throws IOException {
        HttpResponse<byte[]> answer = reader.caller().bytes(path);
        if (answer.statusCode() >= 400) {
            return "";
        }
        answered.add(kind);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.contains("pdf") && !new String(answer.body(), StandardCharsets.ISO_8859_1).startsWith("%PDF")) {
            // A scan that the stage only pretends to have.
            return "";
        }
        return type.contains("html")
                ? HIDDEN.matcher(new String(answer.body(), StandardCharsets.UTF_8))
                        .replaceAll("")
                : RawIdsTest.text(type, answer.body());
    }
}
