package vn.thidua.server;

import java.util.ArrayList;
import java.util.List;

/** Steps of the papers that units owe: they come in, the office finds them in order. */
final class DeliverySteps {

    private DeliverySteps() {}

    /** Fills in what is sent, on the page where one stands, and sends it. */
    static void send(Visit visit, String number, String issued, String title) {
        visit.page.fill("#number", number);
        visit.page.fill("#issued", issued);
        visit.page.locator("#file").setInputFiles(DossierSteps.scan("van-ban.pdf", title));
        visit.press(visit.page.locator("aside form:has(#issued) button"));
    }

    /** A unit that owes several papers sends one of them. */
    static void send(Visit head, String base, String owed, String number, String issued) {
        head.go(base + "/deliveries");
        head.page.selectOption(
                "#owed",
                head.page.locator("#owed option:has-text('" + owed + "')").getAttribute("value"));
        send(head, number, issued, owed);
    }

    /** The office looks at one thing that all units owe. */
    static void choose(Visit office, String base, String owed) {
        office.go(base + "/deliveries");
        office.page.selectOption(
                "#chosen",
                office.page.locator("#chosen option:has-text('" + owed + "')").getAttribute("value"));
        office.press("Xem");
    }

    /** The papers that stand on the page where the office is; it finds each of them in order. How many. */
    static int acceptAll(Visit office) {
        List<String> papers = new ArrayList<>();
        office.page.locator("tbody th a").all().forEach(link -> papers.add(link.getAttribute("href")));
        for (String paper : papers) {
            office.go(paper);
            office.press(office.page.locator("form[action$='/steps/accept'] button"));
        }
        return papers.size();
    }
}
