package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ranking.Rankings;

/** What is recorded of a fact beside its value: why, and of which day; a published result asks for the reason. */
class PublishedFactsTest {

    private static final String FACT = "targets.excellent";
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final Scene scene = Scene.withWards(1);
    private final Campaign campaign;
    private final Ledger ledger = Running.part(Ledger.class);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);

    PublishedFactsTest() {
        scene.kind("agency");
        campaign = scene.campaign("long-thanh-2024");
    }

    @Test
    void aPublishedValueIsPutRightWithAReason() {
        scene.fact(campaign, "w1", FACT, "true");
        record("false", "", DAY);
        Running.part(Rankings.class).publish(office, campaign);
        assertThatThrownBy(() -> record("true", "", DAY)).hasMessageContaining("correction-reason");
        assertThat(record("true", "Kết luận kiểm tra", DAY)).isEqualTo(1);
        assertThat(current().reason()).isEqualTo("Kết luận kiểm tra");
    }

    @Test
    void aReasonOrADayThatIsGivenLaterIsKept() {
        scene.fact(campaign, "w1", FACT, "true");
        assertThat(record("true", "", current().day())).isZero();
        assertThat(record("true", "Theo báo cáo quý", DAY)).isEqualTo(1);
        assertThat(current().reason()).isEqualTo("Theo báo cáo quý");
        assertThat(current().day()).isEqualTo(DAY);
        assertThat(record("true", "Theo báo cáo quý", DAY)).isZero();
    }

    private int record(String value, String reason, LocalDate day) {
        return ledger.record(
                office,
                campaign,
                List.of(new Ledger.Draft(
                        SubjectKind.UNIT,
                        "w1",
                        FACT,
                        Optional.of(value),
                        day,
                        "form",
                        reason,
                        current().id())));
    }

    private Entry current() {
        return ledger.current(campaign, SubjectKind.UNIT, "w1", FACT).orElseThrow();
    }
}
