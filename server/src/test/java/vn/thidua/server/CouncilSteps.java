package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.function.Consumer;

/** Steps of a council: members are appointed, a session is called, they vote, the ballots are counted, minutes signed. */
final class CouncilSteps {

    private CouncilSteps() {}

    /**
     * Appoints somebody with an account.
     *
     * @param unit code of the unit to which the member belongs, on which no vote is cast; empty for none
     */
    static void appoint(
            Visit secretary, String base, String council, String name, String username, String unit, boolean presides) {
        secretary.go(base + "/council");
        String form = "form[action$='/" + council + "/members']";
        secretary.page.locator("details:has(" + form + ") summary").click();
        Locator fields = secretary.page.locator(form);
        // A line of the list that the page offers to whoever types.
        fields.locator("[name=account]")
                .fill(secretary
                        .page
                        .locator("#council-people option[value^='" + name + " – '][value$='(" + username + ")']")
                        .getAttribute("value"));
        fields.locator("[name=post]").fill("Ủy viên");
        if (presides) {
            fields.locator("[name=presides]").check();
        }
        if (!unit.isEmpty()) {
            fields.locator("[name=unit]").selectOption(unit);
        }
        secretary.press(fields.locator("button"));
    }

    /** Calls a session for a day; its page. */
    static String call(Visit secretary, String base, String council, String day) {
        secretary.go(base + "/council");
        String form = "form[action$='/" + council + "/sessions']";
        secretary.page.locator("details:has(" + form + ") summary").click();
        Locator fields = secretary.page.locator(form);
        fields.locator("[name=day]").fill(day);
        fields.locator("[name=time]").fill("14:00");
        fields.locator("[name=place]").fill("Phòng họp tầng 2");
        secretary.press(fields.locator("button"));
        return secretary.path();
    }

    /** Everybody is there and voting begins; the secretary's phrase, empty for an open ballot. */
    static String open(Visit secretary, String session) {
        secretary.go(session);
        secretary.page.locator("input[name^=present-]").all().forEach(Locator::check);
        secretary.press("Lưu điểm danh");
        secretary.press("Mở bỏ phiếu");
        Locator phrase = secretary.page.locator("section[aria-labelledby=phrase] code.td-secret");
        return phrase.count() == 0 ? "" : phrase.innerText();
    }

    /** A member agrees with everything; {@code otherwise} may choose something else before the ballot is cast. */
    static void vote(Visit member, String session, Consumer<Visit> otherwise) {
        member.go(session);
        member.page.locator("#ballot input[type=radio][value=yes]").all().forEach(Locator::check);
        otherwise.accept(member);
        member.press("Bỏ phiếu");
    }

    /**
     * A whole session of the four members: the first presides, the fourth belongs to a unit.
     *
     * @param unit code of the unit of the fourth, on which they cast no vote
     * @param against the third is against what has this name; empty where everybody agrees
     * @return the page of the session, with the minutes signed by whoever presides
     */
    static String sit(Town town, String base, String council, String day, String unit, String against) {
        String session;
        String phrase;
        try (Visit secretary = town.as("thuky")) {
            for (int i = 1; i <= 4; i++) {
                appoint(secretary, base, council, "Ủy viên " + i, "uyvien" + i, i == 4 ? unit : "", i == 1);
            }
            session = call(secretary, base, council, day);
            phrase = open(secretary, session);
        }
        for (int i = 1; i <= 4; i++) {
            boolean other = i == 3 && !against.isEmpty();
            try (Visit member = town.as("uyvien" + i)) {
                vote(member, session, visit -> {
                    if (other) {
                        visit.page
                                .locator("#ballot fieldset:has-text('" + against + "') input[value=no]")
                                .check();
                    }
                });
            }
        }
        try (Visit secretary = town.as("thuky")) {
            count(secretary, session, phrase);
            assertThat(secretary.page.locator("main").innerText()).contains("Thông qua");
        }
        try (Visit presiding = town.as("uyvien1")) {
            sign(presiding, session);
        }
        return session;
    }

    /** Voting ends and is counted. */
    static void count(Visit secretary, String session, String phrase) {
        secretary.go(session);
        if (!phrase.isEmpty()) {
            secretary.page.fill("#phrase-in", phrase);
        }
        secretary.press("Đóng và kiểm phiếu");
        secretary.page.fill("#ended", "16h30");
        secretary.page.fill("#discussion", "Thống nhất danh sách đề nghị.");
        secretary.press(secretary.page.locator("form[action$='/minutes'] button"));
    }

    /** Whoever presides, or the secretary, signs the minutes; the second signature ends the session. */
    static void sign(Visit signer, String session) {
        signer.go(session);
        signer.press("Ký biên bản");
        assertThat(signer.page.locator("main").innerText()).contains("Đã ký biên bản");
    }
}
