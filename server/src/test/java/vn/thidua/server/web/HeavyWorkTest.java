package vn.thidua.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for one of the few places, and what never does. */
class HeavyWorkTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/campaigns/1/awards",
                "/campaigns/12/watch",
                "/campaigns/1/ranking",
                "/campaigns/1/ranking/xep-hang.pdf",
                "/campaigns/1/sheets",
                "/campaigns/1/sheets/queue",
                "/campaigns/1/sheets/u1/bang-diem.docx",
                "/campaigns/1/facts/template.xlsx",
                "/campaigns/1/registrations",
                "/campaigns/1/registrations/unit-registration/all.xlsx",
                "/audit.jsonl",
                "/units.csv"
            })
    void whatGoesOverAllWaitsForAPlace(String path) {
        assertThat(HeavyWork.isHeavy(path, "null")).isTrue();
    }

    /** Somebody who scores or fills in goes on while others load files. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/campaigns/1",
                "/campaigns/1/sheets/u1",
                "/campaigns/1/sheets/queue-2",
                "/campaigns/1/sheets/u1/lines/PL.I.1/claim",
                "/campaigns/1/sheets/u1/why/PL.I",
                "/campaigns/1/registrations/unit-registration/u1",
                "/campaigns/1/awards/khen/unit/u1/why",
                "/campaigns/1/facts/unit/u1",
                "/cong-khai/so/bang.csv"
            })
    void whoeverWorksOnOneUnitWaitsForNobody(String path) {
        assertThat(HeavyWork.isHeavy(path, FORM)).isFalse();
        assertThat(HeavyWork.isHeavy(path, "multipart/form-data; boundary=x"))
                .as("a file that is sent")
                .isEqualTo(!path.startsWith("/cong-khai/"));
    }
}
