package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.question.Question;
import vn.thidua.server.question.QuestionState;
import vn.thidua.server.question.QuestionStep;
import vn.thidua.server.question.Questions;
import vn.thidua.server.workflow.TakenStep;

/** A unit asks about a clause, the office answers, everybody reads both. */
class QuestionTest {

    private final Scene scene = Scene.withWards(2);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Questions questions = Running.part(Questions.class);
    private final Actor clerk = scene.invented(Role.CLERK, "w1", "");
    private final Actor office = scene.invented(Role.STANDING_OFFICE);

    @Test
    void whatOneUnitAsksAllReadWithTheAnswer() {
        long id = questions.ask(clerk, campaign, "IV.3", "Nộp bản giấy có được không?");
        questions.step(office, campaign, id, new TakenStep<>(QuestionStep.ANSWER, "Được, trong hạn.", 0));
        Question read =
                questions.all(scene.invented(Role.HEAD, "w2", ""), campaign).getFirst();
        assertThat(read.answer()).isEqualTo("Được, trong hạn.");
        assertThat(read.state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(questions.open(office, campaign)).isZero();
    }

    @Test
    void theSecondOfTwoWhoAnswerIsTold() {
        long id = questions.ask(clerk, campaign, "IV.3", "Ai ký?");
        questions.step(office, campaign, id, new TakenStep<>(QuestionStep.ANSWER, "Thủ trưởng.", 0));
        assertThatThrownBy(() ->
                        questions.step(office, campaign, id, new TakenStep<>(QuestionStep.ANSWER, "Phó cũng được.", 0)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("moved");
        questions.step(
                office, campaign, id, new TakenStep<>(QuestionStep.AMEND, "Thủ trưởng hoặc cấp phó được giao.", 1));
        assertThatThrownBy(() -> questions.step(clerk, campaign, id, new TakenStep<>(QuestionStep.WITHDRAW, "", 2)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aUnitTakesBackItsOwnQuestionAlone() {
        long id = questions.ask(clerk, campaign, "IV.3", "Nhầm mục");
        Actor other = scene.invented(Role.CLERK, "w2", "");
        assertThatThrownBy(() -> questions.step(other, campaign, id, new TakenStep<>(QuestionStep.WITHDRAW, "", 0)))
                .isInstanceOf(Refusal.class);
        questions.step(clerk, campaign, id, new TakenStep<>(QuestionStep.WITHDRAW, "", 0));
        assertThat(questions.all(clerk, campaign)).isEmpty();
        assertThatThrownBy(() -> questions.ask(clerk, campaign, "không có", "?"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> questions.ask(clerk, campaign, "IV.3", " ")).hasMessageContaining("question-needed");
    }

    /** Also of clauses that are no criterion: a legal basis, a duty, a day. */
    @Test
    void whatIsAskedOfAnyClauseIsReadOnThePlan() {
        Set<String> clauses =
                Running.part(Campaigns.class).plan(campaign).clauses().keySet();
        clauses.forEach(clause -> questions.ask(clerk, campaign, clause, "Hỏi về " + clause + "?"));
        scene.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(scene.prefix + ".standing-office")) {
            visit.check("/campaigns/" + campaign.id() + "/plan", 1366, 768);
            assertThat(visit.page.locator(".td-said").allInnerTexts().stream().map(String::strip))
                    .containsAll(clauses.stream()
                            .map(clause -> "Hỏi về " + clause + "?")
                            .toList());
            visit.go("/campaigns/" + campaign.id() + "/questions");
            assertThat(visit.page.locator("main h2").allInnerTexts())
                    .as("a clause is called as it is everywhere")
                    .contains("Mục IV.3")
                    .doesNotContain("IV.3");
        }
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("question-steps", QuestionStep.values());
    }
}
