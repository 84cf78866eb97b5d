package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;

/** Steps of a dossier: somebody is put forward, the papers are written and sent, the office finds them in order. */
final class DossierSteps {

    private DossierSteps() {}

    /** A head puts somebody forward for an award and hands in a complete dossier; the page of the nomination. */
    static String handIn(Visit head, String base, String award, String name) {
        nominate(head, base, award, name);
        write(head);
        head.press("Nộp hồ sơ");
        assertThat(head.page.locator("main").innerText()).contains("Tiếp nhận số");
        return head.path();
    }

    /** A dossier that comes after the last day: the page says so before, it is taken, and the award is lost by the clause. */
    static void handInLate(Visit head, Visit office, String base, String award, String name, String lastDay) {
        head.go(base + "/nominations");
        assertThat(head.page.locator("main").innerText()).contains("đến hết ngày " + lastDay);
        handIn(head, base, award, name);
        office.go("/");
        assertThat(office.page.locator("main").innerText()).contains("hồ sơ");
        acceptAll(office, base);
        office.go(base + "/awards?award=" + award);
        assertThat(office.page.locator("tr:has-text('" + name + "')").innerText())
                .contains("Không đủ tiêu chuẩn")
                .doesNotContain("Đủ tiêu chuẩn");
    }

    /** Puts somebody forward who meets the standards. */
    static void nominate(Visit head, String base, String award, String name) {
        head.go(base + "/nominations");
        Locator line = head.page.locator(
                "section[aria-labelledby='award-" + award + "'] li:has(.td-row-title:text-is('" + name + "'))");
        head.press(line.locator("form button").first());
    }

    /** Writes what must be said and sends what is wanting. */
    static void write(Visit head) {
        List<String> papers = head.page.locator("form[id^=words-]").all().stream()
                .map(form -> form.getAttribute("id"))
                .toList();
        for (String paper : papers) {
            head.page
                    .locator("#" + paper + " textarea")
                    .all()
                    .forEach(text -> text.fill("Nội dung phần này của đơn vị."));
            head.press(head.page.locator("#" + paper + " button"));
        }
        Locator wanting = head.page.locator("li:has(.td-row-title):has(.td-met-no)");
        while (wanting.count() > 0) {
            wanting.first().locator("summary").click();
            wanting.first().locator("input[type=file]").setInputFiles(scan("giay-to.pdf", "Giấy tờ của đơn vị"));
            head.press(wanting.first().locator("button:has-text('Gửi tệp')"));
        }
    }

    /** A paper as a file. */
    static FilePayload scan(String name, String title) {
        return new FilePayload(
                name,
                "application/pdf",
                Pdf.of(new Paper(new Paper.Head("", "Đơn vị", "", ""), List.of(new Paper.Title(title, "")))));
    }

    /** The office finds all that came in to be in order; how many. */
    static int acceptAll(Visit office, String base) {
        office.go(base + "/nominations");
        List<String> all = office.page.locator("tbody tr:has(.td-state-submitted) th a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (String one : all) {
            office.go(one);
            office.press("Ghi nhận hợp lệ");
        }
        return all.size();
    }
}
