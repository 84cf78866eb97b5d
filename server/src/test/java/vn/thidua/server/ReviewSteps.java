package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

/** Steps of the report of a review: the office writes beside the figures and hands over, the chair signs, all is on paper. */
final class ReviewSteps {

    private static final String PLACE = "Sông Mẫu";

    private ReviewSteps() {}

    /**
     * The report of a review of the whole, from the first word to the signed paper.
     *
     * @param review id of the review in the plan
     * @param highlights what the office writes of the results
     * @return what the signed paper says
     */
    static String report(Town town, String base, String review, String highlights, String number) {
        String page = base + "/reviews/" + review;
        try (Visit office = town.as("noivu")) {
            office.go("/");
            office.press(office.page
                    .locator("li a[href='" + page + "']:has-text('Soạn')")
                    .first());
            office.page.fill("#text-highlights", highlights);
            office.press(office.page.locator("form[action$='/" + review + "'] button"));
            office.press(office.page.locator("form[action$='/steps/submit'] button"));
        }
        try (Visit chair = town.as("chutich")) {
            chair.go("/");
            chair.press(chair.page
                    .locator("li:has-text('Ký báo cáo') a[href='" + page + "']")
                    .first());
            chair.page.fill("#place", PLACE);
            chair.page.fill("#number", number);
            chair.press("Ký báo cáo");
            assertThat(chair.page.locator("main").innerText()).contains(number);
        }
        try (Visit office = town.as("noivu")) {
            office.go("/");
            assertThat(office.page.locator("li a[href='" + page + "']").count())
                    .as("a signed report waits for nobody")
                    .isZero();
            String paper = AwardSteps.text(office.get(page + "/bao-cao.pdf"));
            assertThat(paper).contains(number.substring(0, number.indexOf('/')), PLACE + ", ngày", highlights);
            return paper;
        }
    }
}
