package vn.thidua.server;

import com.microsoft.playwright.Locator;

/** Steps of registrations that do not come through the browser: on paper, or never. */
final class RegistrationSteps {

    private RegistrationSteps() {}

    /** The office enters what a unit handed in on paper on a day, with the scan. */
    static void onPaper(Visit office, String base, String form, String unit, String day) {
        office.go(base + "/registrations/" + form + "/" + unit);
        office.page.locator("summary:has-text('giấy')").click();
        Locator fields = office.page.locator("form[action$='/enter']");
        fields.locator("[name=day]").fill(day);
        fields.locator("[name=scan]").setInputFiles(DossierSteps.scan("dang-ky.pdf", "Bản đăng ký"));
        office.press(fields.locator("button"));
    }

    /** The office puts down that a unit never registered. */
    static void missed(Visit office, String base, String unit, String reason) {
        office.go(base + "/registrations");
        office.page.locator("summary:has-text('không đăng ký')").click();
        Locator form = office.page.locator("form[action$='/miss']");
        form.locator("input[value=" + unit + "]").check();
        form.locator("[name=reason]").fill(reason);
        office.press(form.locator("button"));
    }
}
