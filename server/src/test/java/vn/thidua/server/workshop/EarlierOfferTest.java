package vn.thidua.server.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.review.PlanLesson;
import vn.thidua.server.review.PlanLesson.Kind;

/** What an earlier campaign proposes: moves by themselves, what may be left out by people only, the rest to be weighed. */
class EarlierOfferTest {

    private static final Texts TEXTS = Texts.of("vi");

    private static String text(String plan) throws IOException {
        return Files.readString(Path.of("../plans", plan, "plan.yaml"));
    }

    private static PlanLesson lesson(Kind kind, String part, int... figures) {
        return new PlanLesson(
                kind,
                part,
                "về " + part,
                java.util.Arrays.stream(figures).mapToObj(BigDecimal::valueOf).toList());
    }

    private static EarlierOffer offer(String plan, int year, PlanLesson... lessons) throws IOException {
        return EarlierOffer.of(new DraftOrigin.Earlier(1, year, text(plan), List.of(lessons)));
    }

    @Test
    void criteriaAreLeftOutByPeopleOnly() throws IOException {
        EarlierOffer offer = offer(
                "vinh-long-2024",
                2025,
                lesson(Kind.FULL, "A.1", 7),
                lesson(Kind.CUT, "", 3, 20, 15),
                lesson(Kind.EMPTY, "B.2", 7));
        assertThat(offer.proposals(TEXTS)).hasSize(offer.size());
        assertThat(offer.first()).hasSize(offer.size() - 2);
        assertThat(offer.text(offer.first(), TEXTS.reasons())).doesNotContain("criteria.");
        Set<Integer> taken = new TreeSet<>(offer.first());
        taken.add(offer.size() - 1);
        assertThat(offer.text(taken, TEXTS.reasons())).contains("criteria.B.2").doesNotContain("criteria.A.1");
        assertThat(offer.proposals(TEXTS).getLast().what()).isEqualTo("Bỏ tiêu chí về B.2");
        assertThat(offer.remarks(TEXTS))
                .singleElement()
                .isEqualTo(
                        new DraftView.Note(
                                "về : 3 đơn vị tự chấm 20 điểm, thẩm định cho 15 điểm. Ghi rõ cách tính và minh chứng cần có."));
    }

    /** Nothing of the plan's language stands in what people read. */
    @Test
    void proposalsSpeakPlainly() throws IOException {
        for (String plan :
                List.of("vinh-long-2024", "uong-bi-2024", "long-thanh-2024", "kien-giang-2020", "sa-pa-2022")) {
            Plan earlier = new PlanText(text(plan), Map.of()).read(plan).plan().orElseThrow();
            int year = earlier.calendar().to().getYear() + 1;
            assertThat(offer(plan, year).proposals(TEXTS)).isNotEmpty().allSatisfy(one -> {
                assertThat(one.what()).isNotBlank().doesNotContain("(", "param.", "&&", "-12-", "null");
                assertThat(one.what()).as("a year alone says nothing").doesNotMatch("\\d+");
                assertThat(((DraftView.Note) one.source()).text()).startsWith("trước: ");
            });
        }
    }

    @Test
    void aWorkingDayThatBecomesADayOffIsMarked() throws IOException {
        // 26/04/2024 was a Friday; 26/04/2025 is a Saturday worked in exchange, 26/04/2026 a Sunday.
        assertThat(offer("vinh-long-2024", 2026).proposals(TEXTS))
                .filteredOn(one -> one.what().contains("26/04/2026"))
                .singleElement()
                .satisfies(one -> assertThat(one.doubts()).containsExactly("rơi vào ngày nghỉ"));
    }

    @Test
    void eachTimeOfAReportHasItsName() throws IOException {
        assertThat(offer("vinh-long-2024", 2025).proposals(TEXTS))
                .extracting(Offer.Proposal::what)
                .contains("Báo cáo CCHC định kỳ, Quý I: 10/03/2025", "Báo cáo CCHC định kỳ, Năm: 12/12/2025");
    }

    @Test
    void aPlanThatCannotBeReadAnyMoreIsRefused() {
        assertThatThrownBy(() -> EarlierOffer.of(new DraftOrigin.Earlier(1, 2025, "thidua: 1", List.of())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("draft-base");
    }
}
