package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.NewAccount;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.identity.PasswordGuesses;
import vn.thidua.server.identity.Passwords;
import vn.thidua.server.identity.Role;
import vn.thidua.server.identity.RoleRequest;
import vn.thidua.server.identity.RoleVerdict;
import vn.thidua.server.identity.Roles;
import vn.thidua.server.kernel.Refusal;

/** Accounts under attack: names and passwords that are guessed, and administrators who help themselves. */
class AccountsTest {

    private final Scene scene = Scene.withWards(1);
    private final Roles roles = Running.part(Roles.class);
    private final Passwords passwords = Running.part(Passwords.class);
    private final PasswordGuesses guesses = Running.part(PasswordGuesses.class);

    @Test
    void nobodyLearnsWhichNamesExist() {
        Actor known = scene.person(Role.CLERK);
        Actor locked = scene.account(Role.CLERK, "locked");
        Running.part(Accounts.class).activate(scene.invented(Role.ADMINISTRATOR), locked.account(), false);
        List<String> answers = attempts(known.username());
        assertThat(answers).hasSize(5).last().asString().contains("giây");
        assertThat(attempts(scene.prefix + ".nobody")).isEqualTo(answers);
        assertThat(attempts(locked.username())).isEqualTo(answers);
    }

    /** What a stranger is told at five wrong passwords in a row. */
    private static List<String> attempts(String name) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            try (Caller stranger = Caller.from("198.51.100.7")) {
                said.add(told(stranger, name, "sai-mat-khau").replace(name, "…").replaceAll("\\d+ giây", "n giây"));
            }
        }
        return said;
    }

    /** The answer to a sign-in with where it leads, and what stands there. */
    private static String told(Caller stranger, String name, String password) {
        HttpResponse<String> answer = stranger.signIn(name, password);
        String next = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() + " " + next + " "
                + stranger.page(next.replaceAll("https?://[^/]+", ""))
                        .select("main")
                        .text()
                + stranger.page("/sign-in").select("#username").val();
    }

    @Test
    void guessesSentAtOnceAreCountedBeforeAnyIsJudged() throws Exception {
        Actor known = scene.person(Role.CLERK);
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                String password = i < 11 ? "sai-mat-khau-" + i : Running.PASSWORD;
                answers.add(threads.submit(() -> {
                    try (Caller stranger = Caller.from("198.51.100.8")) {
                        return told(stranger, known.username(), password);
                    }
                }));
            }
        }
        List<String> judged = new ArrayList<>();
        for (Future<String> answer : answers) {
            if (!answer.get().contains("giây")) {
                judged.add(answer.get());
            }
        }
        // Where the right one is among the first, the name begins anew: three more may be judged.
        assertThat(judged).hasSizeBetween(1, 6).allMatch(answer -> answer.startsWith("302"));
    }

    @Test
    void anAddressThatTriesManyNamesWaits() {
        for (String address : List.of("203.0.113.9", "2001:db8:1:2::9")) {
            long judged = 0;
            for (int i = 0; i < 80; i++) {
                judged += guesses.count(PasswordGuesses.Door.SIGN_IN, scene.prefix + address + i, address)
                                .isEmpty()
                        ? 1
                        : 0;
            }
            assertThat(judged).as(address).isEqualTo(60);
        }
        assertThat(guesses.count(PasswordGuesses.Door.SIGN_IN, scene.prefix + "x", "2001:db8:1:2:ffff::1"))
                .as("another address of the same network")
                .isPresent();
        assertThat(guesses.count(PasswordGuesses.Door.SIGN_IN, scene.prefix + "y", "2001:db8:1:3::9"))
                .as("another network")
                .isEmpty();
    }

    @Test
    void aPasswordGuessedInsideIsCountedTooAndStrangersKeepNobodyFromSigning() {
        Actor chair = scene.person(Role.CHAIR);
        for (int i = 0; i < 5; i++) {
            guesses.count(PasswordGuesses.Door.SIGN_IN, chair.username(), "203.0.113.10");
        }
        passwords.confirm(chair, Running.PASSWORD, "203.0.113.11");
        for (int i = 0; i < 3; i++) {
            assertRefused("old-password", () -> passwords.confirm(chair, "sai", "203.0.113.11"));
        }
        assertRefused("wait", () -> passwords.confirm(chair, Running.PASSWORD, "203.0.113.11"));
        assertRefused(
                "wait",
                () -> passwords.change(
                        chair, Running.PASSWORD, "song-nui-bien-troi", "song-nui-bien-troi", "203.0.113.11"));
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal." + key));
    }

    @Test
    void aLinkForAForgottenPasswordWorksOnceWithinADayAndEndsEverySession() {
        Actor clerk = scene.person(Role.CLERK);
        Actor admin = scene.person(Role.ADMINISTRATOR);
        JdbcClient jdbc = Running.part(JdbcClient.class);
        passwords.openLink(admin, clerk.account(), "first-" + scene.prefix);
        passwords.openLink(admin, clerk.account(), "old-" + scene.prefix);
        assertRefused("reset-link", () -> passwords.ofLink("first-" + scene.prefix));
        jdbc.sql("update reset_link set made_at = made_at - interval '25 hours' where account = :account")
                .param("account", clerk.account())
                .update();
        assertRefused("reset-link", () -> passwords.ofLink("old-" + scene.prefix));
        assertThatThrownBy(() ->
                        passwords.openLink(Scene.withWards(1).invented(Role.ADMINISTRATOR), clerk.account(), "foreign"))
                .isInstanceOf(Refusal.class);
        try (Visit inside = Visit.as(clerk.username());
                Visit administrator = Visit.as(admin.username());
                Visit forgetful = Visit.stranger(Running.office())) {
            forgetful.go("/sign-in");
            assertThat(forgetful.page.locator("main").innerText()).contains("Quên mật khẩu?", "người quản trị");
            administrator.go("/accounts/" + clerk.account());
            administrator.press("Quên mật khẩu");
            String link = administrator.page.locator("code.td-secret").innerText();
            assertThat(link).as("whole, to be sent as it stands").startsWith("http://");
            forgetful.page.navigate(link);
            forgetful.page.fill("#fresh", "song-nui-bien-troi");
            forgetful.page.fill("#again", "song-nui-bien-troi");
            forgetful.press(forgetful.page.locator("form[action='/reset'] button"));
            assertThat(forgetful.path()).isEqualTo("/sign-in");
            inside.go("/");
            assertThat(inside.path()).isEqualTo("/sign-in");
            assertThat(forgetful.page.navigate(link).status()).isEqualTo(403);
            forgetful.signIn(clerk.username(), "song-nui-bien-troi");
            assertThat(forgetful.path()).isEqualTo("/");
        }
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Actor clerk = scene.person(Role.CLERK);
        try (Visit here = Visit.as(clerk.username());
                Visit there = Visit.as(clerk.username())) {
            here.go("/password");
            here.page.fill("#old", Running.PASSWORD);
            here.page.fill("#fresh", "song-nui-bien-troi");
            here.page.fill("#again", "song-nui-bien-troi");
            here.press("Đổi mật khẩu");
            there.go("/");
            assertThat(there.path()).isEqualTo("/sign-in");
            assertThat(here.go("/campaigns")).isEqualTo(200);
            assertThat(here.path()).isEqualTo("/campaigns");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "qwertyuiop",
                "password123",
                "Password1!",
                "Mat-Khau-123",
                "matkhau2024",
                "anhyeuem123",
                "ubnd-tinh-2024",
                "1q2w3e4r5t6y",
                "abcdefghij",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "iloveyou123",
                "nguyenvana1",
                "quantri.hue",
                "quantrihue2024",
                "0123456789",
                "liverpool12"
            })
    void aPasswordThatIsTriedFirstIsRefused(String password) {
        assertRefused("common-password", () -> open("quantri.hue", password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thuyền giấy mực tím",
                "song-nui-bien-troi",
                "mua-he-tren-song-2024",
                "thi-dua-2024",
                "Kxq7-pwdz-99rt",
                "con trâu đọc báo"
            })
    void aLongUnusualPasswordIsTakenWhateverItsSigns(String password) {
        open(scene.prefix + ".free" + Math.abs(password.hashCode()), password);
    }

    private static void open(String name, String password) {
        Running.part(Accounts.class)
                .open(vn.thidua.server.audit.Act.PROGRAM, NewAccount.of(name, "Nguyễn Văn A", password));
    }

    /** Acts of weight ask for the password again; whoever adds one finds it here. */
    @Test
    void actsOfWeightAskForThePasswordAgain() {
        Set<String> asking = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        Running.part(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                info.getPatternValues().forEach(pattern -> {
                    all.add(pattern);
                    if (method.hasMethodAnnotation(PasswordAgain.class)) {
                        asking.add(pattern);
                    }
                });
            }
        });
        assertThat(asking)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(path ->
                                path.matches(".*/(publish|pay|restore)|.*/sign|.*/approval/approve|.*/sessions/.*/close"
                                        // A list of accounts is of weight when it is written, not when it is shown.
                                        + "|/accounts(?!.*/active|/import).*|/imports/.*/(write|take-back)"
                                        + "|/register/movements/.*/take-back"))
                        .collect(Collectors.toSet()));
        assertThat(asking).hasSizeGreaterThan(8);
    }

    @Test
    void whatTheFormHadGoesOnAfterThePasswordWasTypedAgain() {
        Actor admin = scene.person(Role.ADMINISTRATOR);
        try (Visit visit = Visit.as(admin.username())) {
            visit.go("/accounts");
            visit.page.fill("[name=username]", scene.prefix + ".moi");
            visit.page.fill("form[action='/accounts'] [name=name]", "Lê Thị Mới");
            visit.page.selectOption("[name=role]", "auditor");
            long before = Running.part(JdbcClient.class)
                    .sql("""
                            delete from spring_session_attributes where attribute_name = 'thidua.password-typed'
                              and session_primary_id in (select primary_id from spring_session where principal_name = :name)""")
                    .param("name", admin.username())
                    .update();
            assertThat(before).isEqualTo(1);
            visit.press(visit.page.locator("form[action='/accounts'] button"));
            assertThat(Running.part(Accounts.class).account(scene.prefix + ".moi"))
                    .isEmpty();
            visit.page.fill("#again", "sai-mat-khau");
            visit.press(visit.page.locator("form button"));
            assertThat(visit.page.locator("#problem").innerText()).contains("không đúng");
            visit.page.fill("#again", Running.PASSWORD);
            visit.press(visit.page.locator("form button"));
            assertThat(visit.page.locator(".td-secret").count()).isEqualTo(1);
            assertThat(Running.part(Accounts.class).account(scene.prefix + ".moi"))
                    .hasValueSatisfying(one -> assertThat(one.name()).isEqualTo("Lê Thị Mới"));
        }
    }

    @Test
    void aRoleThatDecidesNeedsASecondAdministratorWhereItIsOnesOwn() {
        Actor first = scene.person(Role.ADMINISTRATOR);
        Assignment chair = Assignment.of(Role.CHAIR);
        assertRefused("own-role", () -> roles.give(first, first.account(), chair));
        Actor second = scene.account(Role.ADMINISTRATOR, "second");
        assertThat(roles.give(first, first.account(), chair)).isFalse();
        assertRefused("role-waits", () -> roles.give(first, first.account(), chair));
        assertThat(has(first, Role.CHAIR)).isFalse();
        RoleRequest request = roles.waiting(second).getFirst();
        assertRefused("own-request", () -> roles.decide(first, request.id(), RoleVerdict.CONFIRMED, ""));
        assertRefused("own-request", () -> roles.decide(second, request.id(), RoleVerdict.WITHDRAWN, ""));
        assertRefused("empty", () -> roles.decide(second, request.id(), RoleVerdict.REFUSED, " "));
        assertThatThrownBy(() -> roles.decide(
                        Scene.withWards(1).invented(Role.ADMINISTRATOR), request.id(), RoleVerdict.CONFIRMED, ""))
                .isInstanceOf(Refusal.class);
        roles.decide(second, request.id(), RoleVerdict.CONFIRMED, "");
        assertThat(has(first, Role.CHAIR)).isTrue();
        assertRefused("role-decided", () -> roles.decide(second, request.id(), RoleVerdict.REFUSED, "muộn"));
        assertRefused("role-there", () -> roles.give(first, first.account(), chair));

        roles.give(first, first.account(), Assignment.of(Role.STANDING_OFFICE));
        roles.decide(first, roles.waiting(first).getFirst().id(), RoleVerdict.WITHDRAWN, "");
        roles.give(first, first.account(), Assignment.of(Role.STANDING_OFFICE));
        roles.decide(second, roles.waiting(first).getFirst().id(), RoleVerdict.REFUSED, "không phân công");
        assertThat(has(first, Role.STANDING_OFFICE)).isFalse();
        assertThat(roles.waiting(first)).isEmpty();
    }

    /** People are needed before the announcement: a role in a campaign that is still prepared is given like any other. */
    @Test
    void aRoleInACampaignThatIsPreparedIsGivenOnThePage() {
        Actor administrator = scene.person(Role.ADMINISTRATOR);
        Actor clerk = scene.account(Role.CLERK, "of-draft");
        Campaign draft = Running.part(Campaigns.class)
                .create(
                        scene.invented(Role.STANDING_OFFICE),
                        new PlanText(
                                Running.part(PlanPacks.class)
                                        .text("vinh-long-2024")
                                        .orElseThrow(),
                                Map.of()));
        try (Visit visit = Visit.as(administrator.username())) {
            visit.go("/accounts/" + clerk.account());
            visit.page.selectOption("form[action$='/roles'] select[name=role]", Role.STEERING_COMMITTEE.word());
            visit.page.selectOption("form[action$='/roles'] select[name=campaign]", String.valueOf(draft.id()));
            visit.press(visit.page.locator("form[action$='/roles'] button"));
            assertThat(visit.page.locator("[role=alert]").allInnerTexts()).isEmpty();
        }
        assertThat(Running.part(Accounts.class).grants(clerk.account()))
                .anyMatch(grant -> grant.campaign().equals(Optional.of(draft.id())));
        assertThatThrownBy(() -> Running.part(Campaigns.class)
                        .requireGivingRoles(Scene.withWards(1).invented(Role.ADMINISTRATOR), draft.id()))
                .isInstanceOf(Refusal.class);
    }

    private static boolean has(Actor actor, Role role) {
        return Running.part(Accounts.class).grants(actor.account()).stream().anyMatch(grant -> grant.role() == role);
    }

    @Test
    void theSecondAdministratorIsToldAndConfirmsOnThePage() {
        Actor first = scene.person(Role.ADMINISTRATOR);
        scene.account(Role.ADMINISTRATOR, "second");
        try (Visit one = Visit.as(first.username());
                Visit other = Visit.as(scene.prefix + ".second")) {
            one.go("/accounts/" + first.account());
            one.page.selectOption("[name=role]", "head");
            one.press("Giao thêm vai trò");
            assertThat(one.page.locator("[role=alert]").innerText()).contains("cần nêu đơn vị");
            one.page.selectOption("[name=role]", "head");
            one.page.selectOption("[name=unit]", "w1");
            one.press("Giao thêm vai trò");
            assertThat(one.page.locator("main").innerText())
                    .contains("quản trị viên thứ hai")
                    .contains("Rút lại");
            one.checkHere("accounts with a request");
            other.go("/");
            other.press(other.page.locator("a[href='/accounts']").last());
            other.checkHere("accounts with a request to confirm");
            other.press("Xác nhận");
            assertThat(other.page.locator("main").innerText()).contains("có hiệu lực");
            other.check("/accounts/" + first.account(), 390, 844);
            assertThat(other.page.locator("main").innerText()).contains("Phường Thử 001");
        }
    }

    @Test
    void twoAdministratorsWhoEndEachOtherAtOnceLeaveOne() throws Exception {
        List<Actor> both = List.of(scene.person(Role.ADMINISTRATOR), scene.account(Role.ADMINISTRATOR, "second"));
        List<Future<Boolean>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                Actor actor = both.get(i);
                Actor other = both.get(1 - i);
                ends.add(threads.submit(
                        () -> succeeds(() -> roles.end(actor, other.grant().id()))));
            }
        }
        assertThat(ends.get(0).get() ^ ends.get(1).get()).isTrue();
        Actor left = both.stream()
                .filter(one -> has(one, Role.ADMINISTRATOR))
                .findFirst()
                .orElseThrow();
        assertRefused("last-administrator", () -> roles.end(left, left.grant().id()));
        assertRefused("last-administrator", () -> Running.part(Accounts.class).activate(left, left.account(), false));
    }

    private static boolean succeeds(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    @Test
    void anAdministratorKeepsOnlyTheAccountsOfTheOwnAuthority() {
        Actor foreign = Scene.withWards(1).invented(Role.ADMINISTRATOR);
        Actor clerk = scene.person(Role.CLERK);
        long grant = clerk.grant().id();
        List<Runnable> acts = List.of(
                () -> roles.give(foreign, clerk.account(), Assignment.of(Role.AUDITOR)),
                () -> roles.end(foreign, grant),
                () -> passwords.openLink(foreign, clerk.account(), "x"),
                () -> Running.part(Accounts.class).activate(foreign, clerk.account(), false),
                () -> Running.part(Accounts.class).own(foreign, clerk.account()));
        acts.forEach(act -> assertThatThrownBy(act::run).isInstanceOf(Refusal.class));
        assertThat(Running.part(Accounts.class)
                        .find(foreign, clerk.username(), 1)
                        .shown())
                .isEmpty();
        assertThat(Optional.of(clerk).map(one -> has(one, Role.CLERK))).contains(true);
    }
}
