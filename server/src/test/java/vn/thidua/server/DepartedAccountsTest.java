package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.server.administration.Careers;
import vn.thidua.server.administration.DepartedAccounts;
import vn.thidua.server.audit.Act;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.NewAccount;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.Person;

/** Whoever moved or retired and can still sign in for the old unit is told to the administrator; nothing is ended by itself. */
class DepartedAccountsTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final Scene scene = Scene.withWards(2);
    private final Actor administrator = scene.person(Role.ADMINISTRATOR);
    private final Careers careers = Running.part(Careers.class);
    private final Accounts accounts = Running.part(Accounts.class);
    private final LocalDate today = Running.part(Today.class).day();

    private long account(String username, String name, Role role, String unit) {
        long id = accounts.open(Act.PROGRAM, NewAccount.of(scene.prefix + "." + username, name, Running.PASSWORD));
        give(id, role, unit);
        return id;
    }

    private void give(long account, Role role, String unit) {
        accounts.give(
                Act.PROGRAM,
                account,
                scene.authority,
                new Assignment(
                        role, Optional.of(unit).filter(one -> role.ofUnit()), Optional.empty(), Optional.empty()));
    }

    private List<String> departed() {
        return Running.part(DepartedAccounts.class).of(administrator).stream()
                .map(one -> one.account().name() + " " + one.grant().unit().orElse("") + " " + one.last())
                .toList();
    }

    @Test
    void whoMovedOrRetiredIsToldUntilTheRoleEnds() {
        careers.add(administrator, new Person("n01", "Lê Văn Mẫu", "w1", "Chuyên viên", FIRST));
        careers.add(administrator, new Person("n02", "Trần Thị Nghỉ", "w1", "Công chức", FIRST));
        long moved = account("mau", Normalizer.normalize("lê văn MẪU", Normalizer.Form.NFD), Role.CLERK, "w1");
        account("nghi", "Trần Thị Nghỉ", Role.HEAD, "w1");
        assertThat(departed()).isEmpty();
        careers.move(administrator, "n01", "w2", "Chuyên viên", today);
        careers.leave(administrator, "n02", today, "nghỉ hưu");
        assertThat(departed()).as("on the last day one still works there").hasSize(1);
        careers.leave(administrator, "n02", today.minusDays(3), "nghỉ hưu từ sớm hơn");
        assertThat(departed()).hasSize(2).anyMatch(one -> one.endsWith("Nghỉ w1 " + today.minusDays(3)));
        give(moved, Role.CLERK, "w2");
        try (Visit visit = Visit.as(administrator.username())) {
            visit.go("/");
            assertThat(visit.page.innerText("main")).contains("2 tài khoản còn vai trò ở đơn vị mà người ấy đã rời");
            visit.check("/accounts", 1366, 768);
            visit.check("/accounts", 390, 844);
            String listed = visit.page.innerText("section[aria-labelledby=departed]");
            assertThat(listed).contains("Trần Thị Nghỉ", "ngày cuối ở đơn vị").doesNotContain("w1");
        }
        assertThat(departed())
                .as("the new role does not make the old one right")
                .hasSize(2);
        accounts.activate(administrator, moved, false);
        assertThat(departed()).hasSize(1);
    }

    @Test
    void aColleagueOfTheSameNameAndRolesOfNoUnitAreLeftInPeace() {
        careers.add(administrator, new Person("n01", "Lê Văn Trùng", "w1", "Chuyên viên", FIRST));
        careers.add(administrator, new Person("n02", "Lê Văn Trùng", "w1", "Công chức", FIRST));
        account("trung", "Lê Văn Trùng", Role.CLERK, "w1");
        account("chair2", "Lê Văn Trùng", Role.CHAIR, "");
        careers.move(administrator, "n01", "w2", "Chuyên viên", today);
        assertThat(departed()).isEmpty();
        careers.move(administrator, "n02", "w2", "Công chức", today);
        assertThat(departed()).hasSize(1);
    }

    @Test
    void onlyWhoeverChangesAccountsOfTheAuthorityAsks() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Actor actor = scene.invented(role, role.ofUnit() ? "w1" : "", "");
                assertThatThrownBy(() -> Running.part(DepartedAccounts.class).of(actor))
                        .as(role.word())
                        .isInstanceOf(Refusal.class);
            }
        }
    }
}
