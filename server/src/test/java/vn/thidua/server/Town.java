package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An authority that begins with an empty {@code serve} and is set up by people through pages alone. The calendar moves by
 * stopping the server and starting it again on a later day with the same data, so every journey lives through restarts.
 */
final class Town implements AutoCloseable {

    /** The password that everybody chooses at the first sign-in. */
    static final String PASSWORD = "mua-he-tren-song-2024";

    private static final Pattern FIRST_PASSWORD = Pattern.compile("lần đầu[^:]*: (\\S+)");

    private final Path data;
    private final Map<String, String> firstPasswords = new HashMap<>();
    private Office office;

    private Town(Path data, String day) {
        this.data = data;
        this.office = Running.start(day, false, data, 0);
    }

    /** A new installation on that day, with its first administrator «quantri». */
    static Town found(String day, String name, String code) {
        Town town = new Town(Running.folder(), day);
        String token = town.office.firstLink().orElseThrow();
        try (Visit first = Visit.stranger(town.office)) {
            first.go("/first?token=" + token);
            first.page.fill("#authorityName", name);
            first.page.fill("#authority", code);
            first.page.fill("#name", "Nguyễn Văn Quản");
            first.page.fill("#username", "quantri");
            first.page.fill("#password", PASSWORD);
            first.press("Lập cơ quan");
        }
        return town;
    }

    /** The server is stopped and started again on a later day. */
    void day(String day) {
        int port = office.port();
        office.close();
        office = Running.start(day, false, data, port);
    }

    /** Somebody signs in; at the first time with the password handed to them, which they must change. */
    Visit as(String username) {
        Visit visit = Visit.stranger(office);
        String first = firstPasswords.remove(username);
        if (first == null) {
            visit.signIn(username, PASSWORD);
        } else {
            firstSignIn(visit, username, first);
        }
        assertThat(visit.path()).as(username).doesNotContain("sign-in").doesNotContain("password");
        return visit;
    }

    /** The first sign-in, at which everybody chooses a password. */
    static void firstSignIn(Visit visit, String username, String first) {
        visit.signIn(username, first);
        assertThat(visit.path()).isEqualTo("/password");
        visit.page.fill("#old", first);
        visit.page.fill("#fresh", PASSWORD);
        visit.page.fill("#again", PASSWORD);
        visit.press(visit.page.locator("form:has(#fresh) button"));
    }

    /** The administrator sends a list of accounts and prints their slips; rows of user name, name, role, unit, body, campaign. */
    void accounts(Visit administrator, List<String> rows) {
        take(
                administrator,
                "/accounts",
                "tai-khoan.csv",
                "Tên đăng nhập,Họ và tên,Vai trò,Đơn vị,Cơ quan theo kế hoạch,Phong trào",
                rows);
        administrator.go("/accounts");
        for (String row : rows) {
            administrator
                    .page
                    .locator("tr:has(code:text-is('" + row.substring(0, row.indexOf(',')) + "')) input[name=account]")
                    .check();
        }
        administrator.press("Cấp mật khẩu và in giấy báo");
        for (Locator slip : administrator.page.locator(".td-slip").all()) {
            firstPasswords.put(
                    slip.locator(".td-username").innerText(),
                    slip.locator(".td-secret").innerText());
        }
    }

    /** The administrator opens an account with a role, for a unit or a body of the plan where the role has one. */
    void account(Visit administrator, String username, String name, String role, String unit, String body) {
        administrator.go("/accounts");
        Locator form = administrator.page.locator("form[action='/accounts']");
        form.locator("[name=username]").fill(username);
        form.locator("[name=name]").fill(name);
        form.locator("[name=role]").selectOption(role);
        if (!unit.isEmpty()) {
            form.locator("[name=unit]").selectOption(unit);
        }
        if (!body.isEmpty()) {
            form.locator("[name=body]").selectOption(body);
        }
        administrator.press(form.locator("button").last());
        Matcher password =
                FIRST_PASSWORD.matcher(administrator.page.locator("main").innerText());
        assertThat(password.find()).as("the first password of " + username).isTrue();
        firstPasswords.put(username, password.group(1));
    }

    /** First passwords are good for some days only: whoever has one signs in and chooses their own. */
    void everybodySignsIn() {
        List.copyOf(firstPasswords.keySet()).forEach(username -> as(username).close());
    }

    /** A unit gets another name. */
    void rename(Visit administrator, String unit, String name) {
        administrator.go("/units/of/" + unit);
        administrator.page.fill("#name", name);
        administrator.press(
                administrator.page.locator("form:has(#shortName) button").first());
    }

    /** Somebody moves to another unit, in the same post. */
    void move(Visit administrator, String person, String unit, String day) {
        administrator.go("/people");
        administrator.press(administrator.page.locator("a:has-text('" + person + "')"));
        Locator form = administrator.page.locator("form[action$='/move']");
        form.locator("[name=unit]").selectOption(unit);
        form.locator("[name=from]").fill(day);
        administrator.press(form.locator("button"));
    }

    /** The office finds on its first page what changed in the organisation, and takes it over into the campaign. */
    void takeOver(Visit office, String... changes) {
        office.go("/");
        office.press("Xem và cập nhật");
        Locator form = office.page.locator("section[aria-labelledby=changes]");
        assertThat(form.innerText()).contains(changes);
        form.locator("[name=reason]").fill("Theo quyết định tổ chức, cán bộ");
        office.press("Cập nhật danh sách");
    }

    /** The units of the authority are imported; rows of code, unit above, kind, name, short name, first day. */
    void units(Visit administrator, List<String> rows) {
        take(
                administrator,
                "/units",
                "don-vi.csv",
                "Mã,Mã cấp trên,Loại,Tên,Tên ngắn,Từ ngày,Đến hết ngày,Mã đơn vị kế thừa",
                rows);
    }

    /** The people of the authority are imported; rows of code, name, unit, post, first day. */
    void people(Visit administrator, List<String> rows) {
        take(administrator, "/people", "con-nguoi.csv", "Mã,Họ và tên,Mã đơn vị,Chức vụ,Từ ngày", rows);
    }

    /** Accounts of the standing office «noivu», the chair «chutich» and the council's secretary «thuky». */
    void officials(Visit administrator) {
        account(administrator, "noivu", "Trần Thị Nội", "standing-office", "", "");
        account(administrator, "chutich", "Ngô Văn Chủ", "chair", "", "");
        account(administrator, "thuky", "Đỗ Thị Thư", "council-secretary", "", "");
    }

    /** Accounts of four members of councils, «uyvien1» to «uyvien4». */
    void members(Visit administrator) {
        for (int i = 1; i <= 4; i++) {
            account(administrator, "uyvien" + i, "Ủy viên " + i, "council-member", "", "");
        }
    }

    /** The office makes a campaign of a shipped plan and stands on the page where it is prepared; its address. */
    String campaign(Visit office, String pack) {
        office.go("/campaigns/new");
        office.press(office.page.locator("form:has(input[name=pack][value='" + pack + "']) button"));
        return office.path().replaceAll("(/campaigns/\\d+).*", "$1");
    }

    /** A list is imported. */
    private void take(Visit administrator, String page, String name, String head, List<String> rows) {
        administrator.go(page);
        administrator.page.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        name, "text/csv", (head + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8)));
        administrator.press("Nhập");
        administrator.press("Ghi ");
    }

    @Override
    public void close() {
        office.close();
    }
}
