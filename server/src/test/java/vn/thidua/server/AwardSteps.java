package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Steps from a settled selection to the certificate and the money. */
final class AwardSteps {

    private static final Locator.WaitForOptions PRINTED = new Locator.WaitForOptions().setTimeout(60_000);

    private AwardSteps() {}

    /** The secretary puts down whom the council chose among equals. */
    static void settle(Visit secretary, String base, String award, List<String> chosen, String reason) {
        secretary.go(base + "/awards?award=" + award);
        Locator tie = secretary
                .page
                .locator(".td-warn-box:has(form[action$='/settle'])")
                .first();
        tie.locator("summary").click();
        chosen.forEach(one -> tie.locator("input[value='" + one + "']").check());
        tie.locator("[name=reason]").fill(reason);
        secretary.press(tie.locator("button"));
        assertThat(secretary.page.locator("main").innerText()).contains(reason);
    }

    /** The office drafts a decision on some awards and writes its words; the page of the draft. */
    static String draft(Visit office, String base, List<String> awards, String signer, String place) {
        office.go(base + "/decisions");
        awards.forEach(award ->
                office.page.locator("input[name=award][value='" + award + "']").check());
        Locator open = office.page.locator("input[name=openSeen]");
        if (open.count() > 0) {
            open.check();
        }
        office.press("Soạn dự thảo");
        office.page.fill("input[name=signer]", signer);
        office.page.fill("input[name=place]", place);
        office.press(office.page.locator("#words button"));
        return office.path();
    }

    /** The chair signs with a number. */
    static void sign(Visit chair, String decision, String number) {
        chair.go(decision);
        chair.page.fill("#number", number);
        Locator overdraw = chair.page.locator("input[name=overdraw]");
        if (overdraw.count() > 0) {
            overdraw.check();
        }
        chair.press("Ký quyết định");
        assertThat(chair.page.locator("main").innerText()).contains("Đã ký").contains(number);
    }

    /** The office prints certificates of a decision, of those who are named or of all; what is written on them. */
    static String print(Visit office, String decision, String... names) {
        office.go(decision + "/certificates");
        if (names.length > 0) {
            office.page.locator("details:has(input[name=entry]) summary").click();
        }
        for (String name : names) {
            office.page
                    .locator("label:has(input[name=entry]):has-text('" + name + "') input")
                    .check();
        }
        Locator files = office.page.locator("#jobs a:has-text('PDF')");
        int before = files.count();
        office.press(office.page.locator("form[action$='/certificates'] button"));
        files.nth(before).waitFor(PRINTED);
        // The newest stands first.
        return text(office.get(files.first().getAttribute("href")));
    }

    /** What is written in a .pdf, in one line. */
    static String text(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fund of a year gets money. */
    static void fund(Visit office, int year, String amount) {
        office.go("/register?year=" + year);
        office.page.fill("#amount", amount);
        office.page.fill("#note", "Dự toán quỹ thi đua, khen thưởng");
        office.press(office.page.locator("form[action='/register/grants'] button"));
        assertThat(office.page.locator("section[aria-labelledby=fund]").innerText())
                .contains(amount);
    }

    /** Whatever was paid with a voucher is taken back with a reason; it stays to be seen. */
    static void takeBack(Visit office, int year, String voucher, String reason) {
        office.go("/register?year=" + year);
        var rows = office.page.locator(
                "section[aria-labelledby=lines] tr:has-text('" + voucher + "'):has(form[action$='/take-back'])");
        assertThat(rows.count()).isPositive();
        while (rows.count() > 0) {
            rows.first().locator("summary").click();
            rows.first().locator("input[name=reason]").fill(reason);
            office.press(rows.first().locator("form[action$='/take-back'] button"));
        }
        assertThat(office.page.locator("section[aria-labelledby=lines]").innerText())
                .contains(reason, "đã hủy");
    }

    /** Everything of a year that can be paid is paid at once; how many awards. */
    static int pay(Visit office, int year, String voucher, String day) {
        office.go("/register?year=" + year);
        office.page.locator("[data-check-all=entry]").check();
        int many = office.page.locator("input[name=entry]:checked").count();
        office.page.fill("#voucher", voucher);
        office.page.fill("#day", day);
        office.press(office.page.locator("#pay button"));
        assertThat(office.page
                        .locator("tr:has(th):has(td:has-text('" + voucher + "'))")
                        .count())
                .isGreaterThanOrEqualTo(many);
        return many;
    }
}
