package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody at a real browser. */
final class Visit implements AutoCloseable {

    /** Tables and lists that are long and were not made to be searched, sorted and filtered; a log and a sheet are read in order. */
    private static final String UNLISTED = """
            () => [...document.querySelectorAll('main table:not([data-plain], .td-sheet:not(.td-queue)), main ul.td-rows')]
              .filter(one => !('listed' in one.dataset))
              .filter(one => (one.tBodies ? [...one.tBodies].reduce((sum, body) => sum + body.rows.length, 0)
                : one.children.length) > 20)
              .map(one => one.outerHTML.slice(0, 200))""";

    /** Fields that ask for a day but do not offer the calendar. */
    /** What is pressed, smaller than 24 pixels (WCAG 2.2, 2.5.8); links within a sentence and boxes with a label are not looked at. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll("main :is(button, summary, select, a.btn, a.td-mark, a.td-row-title, textarea),"
                + " main input:not([type=hidden], [type=checkbox], [type=radio])")]
              .filter(one => one.checkVisibility({visibilityProperty: true}))
              .map(one => [one, one.getBoundingClientRect()])
              .filter(([one, at]) => at.width > 0 && (at.width < 23.9 || at.height < 23.9))
              .map(([one, at]) => `${Math.round(at.width)}x${Math.round(at.height)} ${one.outerHTML.slice(0, 120)}`)
            """;

    private static final String DAYS_WITHOUT_CALENDAR = """
            () => [...document.querySelectorAll('main input:not([type=hidden], [type=checkbox], [type=radio], [data-day])')]
              .filter(one => /^\\d\\d\\/\\d\\d\\/\\d{4}$/.test(one.value)
                || /\\d\\d\\/\\d\\d\\/\\d{4}|ngày\\/tháng|dd\\/mm|day\\/month/.test(one.placeholder))
              .map(one => one.outerHTML.slice(0, 200))""";

    private static Browser browser;

    final Page page;
    final List<String> complaints = new ArrayList<>();

    private final BrowserContext context;
    private final String base;

    private Visit(Office office) {
        this.base = "http://127.0.0.1:" + office.port();
        this.context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setAcceptDownloads(true)
                        .setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            boolean expected = message.text().contains("status of 4");
            if (message.type().equals("error") && !expected) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            // The first has no windows to draw: a quarter less of the processor's time than the whole browser
            // (measured).
            Path chromium = Stream.of(
                            "/usr/bin/chromium-headless-shell",
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Chromium; ./thidua test installs it"));
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setArgs(List.of("--no-sandbox")));
        }
        return browser;
    }

    /** A stranger. */
    static Visit stranger(Office office) {
        return new Visit(office);
    }

    /** Somebody who signs in. */
    static Visit as(String username) {
        Visit visit = new Visit(Running.office());
        visit.signIn(username, Running.PASSWORD);
        assertThat(visit.path())
                .as("sign-in of %s: %s", username, visit.page.locator("main").innerText())
                .isNotEqualTo("/sign-in");
        return visit;
    }

    void signIn(String username, String password) {
        go("/sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        press(page.locator("form:has(#username) button"));
    }

    /** Opens a page; the status of the answer. */
    int go(String path) {
        Response response = page.navigate(base + path);
        return response == null ? 0 : response.status();
    }

    /** The content of a file that this person may have. */
    byte[] get(String path) {
        APIResponse answer = context.request().get(base + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.url()).as("where %s led", path).doesNotContain("/sign-in");
        return answer.body();
    }

    /** Asks for a page without showing it. */
    APIResponse ask(String path) {
        return context.request().get(base + path);
    }

    /** Where a page leads, without going there. */
    APIResponse redirect(String path) {
        return context.request().get(base + path, RequestOptions.create().setMaxRedirects(0));
    }

    /** What stands on a page. */
    String content(String path) {
        return ask(path).text();
    }

    /** Sends a form that no page shows, with the token of the page that is open. */
    APIResponse post(String path, Map<String, String> fields) {
        FormData form = FormData.create()
                .set("_csrf", page.locator("[name=_csrf]").first().inputValue());
        fields.forEach(form::set);
        return context.request()
                .post(base + path, RequestOptions.create().setForm(form).setMaxRedirects(0));
    }

    /** The path on which one is. */
    String path() {
        return page.url().replace(base, "");
    }

    /** Writes the text of a plan in its editor. */
    void write(String text) {
        page.evaluate("text => document.querySelector('.CodeMirror').CodeMirror.setValue(text)", text);
    }

    /** Presses a button or follows a link by its words, and waits for the page to which it leads. */
    void press(String words) {
        press(page.locator("button:has-text(\"" + words + "\"), a.btn:has-text(\"" + words + "\")")
                .first());
    }

    /** Presses something that leads to another page, and waits for that. */
    void press(Locator button) {
        page.evaluate("window.before = true");
        button.click();
        page.waitForFunction("() => !window.before && document.readyState === 'complete'");
    }

    /** From the preparation of a campaign to its announcement, with the warnings read and the plan's own number and day. */
    void announce() {
        announce("20/KH-UBND", "14/03/2024");
    }

    /** The same for a plan that states no number or day of its own. */
    void announce(String number, String day) {
        press(page.locator("a.btn:has-text('Phát động…')"));
        if (page.inputValue("#announce-number").isEmpty()) {
            page.fill("#announce-number", number);
        }
        if (page.inputValue("#announce-day").isEmpty()) {
            page.fill("#announce-day", day);
        }
        Locator seen = page.locator("input[name=seen]");
        if (seen.count() > 0) {
            seen.check();
        }
        press(page.locator("form[action$='/announce'] button"));
        assertThat(path()).as("announced").doesNotEndWith("/announce");
    }

    /** Types into a cell that saves itself, and waits until it says so. */
    void type(String selector, String text) {
        Locator field = page.locator(selector);
        String state = field.getAttribute("aria-describedby");
        if (field.evaluate("e => e.tagName").equals("SELECT")) {
            field.selectOption(text);
        } else {
            field.fill(text);
            field.blur();
        }
        page.locator("#" + state + " .td-saved").waitFor();
        page.waitForFunction("() => document.querySelectorAll('.htmx-request').length === 0");
    }

    /** Nothing that axe or the browser complains of, and nothing wider than the screen. */
    void check(String path, int width, int height) {
        page.setViewportSize(width, height);
        assertThat(go(path)).as(path).isLessThan(400);
        checkHere(path + " at " + width);
    }

    void checkHere(String what) {
        List<String> found = new ArrayList<>();
        // Without frames one call says all that many would; only what is wrong is brought over.
        new AxeBuilder(page)
                .setLegacyMode(page.frames().size() == 1)
                .options(onlyViolations())
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(
                        rule.getId() + " " + rule.getNodes().getFirst().getHtml()));
        assertThat(found).as(what).isEmpty();
        assertThat(complaints).as(what).isEmpty();
        assertThat((List<?>) page.evaluate(UNLISTED))
                .as(what + ": lists of more than twenty rows without search")
                .isEmpty();
        assertThat((List<?>) page.evaluate(DAYS_WITHOUT_CALENDAR))
                .as(what + ": days without the calendar")
                .isEmpty();
        assertThat((List<?>) page.evaluate(TOO_SMALL))
                .as(what + ": too small for a finger")
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(what + " is too wide")
                .isTrue();
    }

    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    @Override
    public void close() {
        context.close();
    }
}
