package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.server.administration.Careers;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.organisation.Career;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;

/** One person among those of an authority: taken up, moved, renamed, leaving. */
class CareersTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2024, 7, 1);

    private final Scene scene = Scene.withWards(2);
    private final Careers careers = Running.part(Careers.class);
    private final Organisation organisation = Running.part(Organisation.class);
    private final Actor administrator = scene.invented(Role.ADMINISTRATOR);

    @Test
    void aCodeOfSomebodyElseIsNeverTakenOver() {
        careers.add(administrator, new Person("n01", "Lê Văn Mẫu", "w1", "Chuyên viên", FIRST));
        assertThatThrownBy(() -> careers.add(administrator, new Person("n01", "Trần Thị Khác", "w2", "Kế toán", FIRST)))
                .hasMessageContaining("person-known")
                .hasMessageContaining("Lê Văn Mẫu");
        assertThat(careers.of(administrator, "n01").name()).isEqualTo("Lê Văn Mẫu");
    }

    @Test
    void whoMovesKeepsTheEarlierPostAndWhoLeavesIsInNoListAfterwards() {
        careers.add(administrator, new Person("n01", "Lê Văn Mẫu", "w1", "Chuyên viên", FIRST));
        careers.move(administrator, "n01", "w2", "Phó Chủ tịch", MOVED);
        assertThatThrownBy(() -> careers.move(administrator, "n01", "w1", "Chuyên viên", FIRST))
                .hasMessageContaining("move-day");
        assertThat(on(MOVED.minusDays(1))).containsExactly("w1");
        assertThat(on(MOVED)).containsExactly("w2");
        assertThat(careers.of(administrator, "n01").postings())
                .extracting(Career.Posting::post)
                .containsExactly("Phó Chủ tịch", "Chuyên viên");
        careers.rename(administrator, "n01", " Lê Văn  Mẫu Mực ");
        assertThatThrownBy(() -> careers.leave(administrator, "n01", MOVED.minusDays(1), "nghỉ hưu"))
                .hasMessageContaining("leave-day");
        assertThatThrownBy(() -> careers.leave(administrator, "n01", MOVED, " "))
                .hasMessageContaining("reason-needed");
        careers.leave(administrator, "n01", MOVED.plusDays(30), "nghỉ hưu");
        assertThat(on(MOVED.plusDays(30))).containsExactly("w2");
        assertThat(on(MOVED.plusDays(31))).isEmpty();
    }

    @Test
    void nobodyElseChangesPeople() {
        careers.add(administrator, new Person("n01", "Lê Văn Mẫu", "w1", "Chuyên viên", FIRST));
        Actor clerk = scene.invented(Role.CLERK);
        assertThatThrownBy(() -> careers.rename(clerk, "n01", "Khác")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> careers.leave(clerk, "n01", MOVED, "x")).isInstanceOf(Refusal.class);
    }

    private List<String> on(LocalDate day) {
        return organisation.people(scene.authority, day).stream()
                .map(Person::unit)
                .toList();
    }
}
