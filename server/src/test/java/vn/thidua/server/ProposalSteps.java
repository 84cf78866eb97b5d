package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** Steps of a proposal to a higher level: the package is made, and its answer comes on paper. */
final class ProposalSteps {

    private ProposalSteps() {}

    /** The office makes the first package that waits and sends it. */
    static void send(Visit office) {
        office.go("/proposals");
        office.press("Lập gói và trình");
        assertThat(office.page.locator("main").innerText()).contains("Chờ trả lời");
    }

    /** The newest proposal is answered by a decision on paper: everybody named in it is granted the award. */
    static void answer(Visit office, String body, String number, String day) {
        office.go("/proposals");
        office.press(office.page.locator(".td-row-title").first());
        office.page.locator("details:has(form[action$='/paper']) summary").click();
        Locator paper = office.page.locator("form[action$='/paper']");
        paper.locator("[name=body]").fill(body);
        paper.locator("[name=number]").fill(number);
        paper.locator("[name=day]").fill(day);
        paper.locator("[name=signer]").fill("Lý Thị Cấp Trên");
        paper.locator("[value=granted]").all().forEach(Locator::check);
        paper.locator("[name=scan]").setInputFiles(DossierSteps.scan("quyet-dinh.pdf", "Quyết định khen thưởng"));
        office.press(paper.locator("button"));
        assertThat(office.page.locator("main").innerText()).contains(number).contains(day);
        office.go("/record");
        assertThat(office.page.locator("main").innerText()).contains(number);
    }
}
