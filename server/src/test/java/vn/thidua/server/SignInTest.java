package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.Role;

class SignInTest {

    @Test
    void theFirstPasswordIsChangedBeforeAnythingElse() {
        Scene scene = Scene.withWards(1);
        Running.part(Accounts.class)
                .open(
                        scene.invented(Role.ADMINISTRATOR),
                        scene.prefix + ".first",
                        "Người mới",
                        "lan-dau-tien",
                        new Assignment(Role.CLERK, Optional.of("w1"), Optional.empty(), Optional.empty()));
        try (Visit visit = Visit.stranger(Running.office())) {
            visit.signIn(scene.prefix + ".first", "lan-dau-tien");
            assertThat(visit.path()).isEqualTo("/password");
            visit.go("/campaigns");
            assertThat(visit.path()).isEqualTo("/password");
            change(visit, "lan-dau-tien", "ngan", "ngan");
            assertThat(visit.page.locator("[role=alert]").innerText()).contains("10");
            change(visit, "lan-dau-tien", "mat-khau-moi-hon", "mat-khau-moi-hon");
            assertThat(visit.path()).isEqualTo("/");
        }
    }

    private static void change(Visit visit, String old, String fresh, String again) {
        visit.page.fill("#old", old);
        visit.page.fill("#fresh", fresh);
        visit.page.fill("#again", again);
        visit.press("Đổi mật khẩu");
    }

    @Test
    void failuresMakeTheAccountWaitAndTheNameStays() {
        Scene scene = Scene.withWards(1);
        scene.person(Role.CLERK);
        try (Visit visit = Visit.stranger(Running.office())) {
            for (int i = 0; i < 3; i++) {
                visit.signIn(scene.prefix + ".clerk", "sai");
                assertThat(visit.page.locator("[role=alert]").innerText()).contains("không đúng");
                assertThat(visit.page.inputValue("#username")).isEqualTo(scene.prefix + ".clerk");
            }
            visit.signIn(scene.prefix + ".clerk", Running.PASSWORD);
            assertThat(visit.page.locator("[role=alert]").innerText()).contains("giây");
        }
    }

    @Test
    void signingOutEverywhereEndsTheOtherSessions() {
        Scene scene = Scene.withWards(1);
        scene.person(Role.CLERK);
        try (Visit one = Visit.as(scene.prefix + ".clerk");
                Visit two = Visit.as(scene.prefix + ".clerk")) {
            one.go("/password");
            assertThat(one.page.locator("section:has(#sessions) li").count()).isEqualTo(2);
            one.press("Đăng xuất ở mọi nơi khác");
            two.go("/");
            assertThat(two.path()).isEqualTo("/sign-in");
            assertThat(one.go("/")).isEqualTo(200);
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                                        "http://127.0.0.1:" + Running.office().port() + "/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "username=vl.clerk&password=" + Running.PASSWORD))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
    }

    @Test
    void anEmptyInstallationGivesItsFirstAdministratorOneLink() {
        try (Office office = Running.start("2024-01-02", false);
                Visit visit = Visit.stranger(office)) {
            String token = office.firstLink().orElseThrow();
            assertThat(visit.go("/first?token=wrong")).isEqualTo(403);
            assertThat(visit.page.innerText(".td-demo"))
                    .isEqualTo("Máy chủ đang chạy theo ngày đặt sẵn 02/01/2024, không phải ngày thật.");
            visit.go("/first?token=" + token);
            visit.checkHere("first");
            visit.page.fill("#authorityName", "UBND thành phố Mới");
            visit.page.fill("#authority", "Sai Mã");
            visit.page.fill("#name", "Người Đầu");
            visit.page.fill("#username", "Người Đầu");
            visit.page.fill("#password", "ngan");
            visit.press("Lập cơ quan");
            assertThat(visit.page.locator("[role=alert] li").allInnerTexts())
                    .as("every fault at once, each with its value")
                    .hasSize(3)
                    .satisfiesExactly(
                            code -> assertThat(code).contains("Sai Mã"),
                            username -> assertThat(username).contains("“Người Đầu”"),
                            password -> assertThat(password).contains("10"));
            assertThat(visit.page.inputValue("#authority")).isEqualTo("Sai Mã");
            visit.page.fill("#username", "dau");
            assertThat(visit.page.inputValue("#name")).isEqualTo("Người Đầu");
            visit.page.fill("#authority", "tp-moi");
            visit.page.fill("#password", "mat-khau-dai");
            visit.press("Lập cơ quan");
            visit.signIn("dau", "mat-khau-dai");
            assertThat(visit.page.locator(".td-whose").innerText()).contains("Quản trị");
            visit.check("/units", 1366, 768);
            visit.check("/campaigns", 390, 844);
            assertThat(visit.go("/first?token=" + token)).isEqualTo(403);
            assertThat(office.firstLink()).isEmpty();
        }
    }
}
