package vn.thidua.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.server.Running;
import vn.thidua.server.Scene;
import vn.thidua.server.audit.Audit;

/** People who sign in while the database has no connection left. */
class BusySignInTest {

    /** More than the guesses that a name has before it waits. */
    private static final int OFTEN = 5;

    private final Scene scene = Scene.withWards(1);
    private final AtomicBoolean runsOut = new AtomicBoolean();
    private final AtomicBoolean away = new AtomicBoolean();
    private final PasswordEncoder passwords = Running.part(PasswordEncoder.class);

    /** The office's own, which has no connection while it is away. */
    private final DataSource source = new DelegatingDataSource(Running.part(DataSource.class)) {
        @Override
        public Connection getConnection() throws SQLException {
            if (away.get()) {
                throw new SQLTransientConnectionException("no connection left");
            }
            return super.getConnection();
        }
    };

    /** The last connection goes while the password is judged. */
    private final PasswordEncoder judging = new PasswordEncoder() {
        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return passwords.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            away.set(runsOut.get());
            return passwords.matches(password, hash);
        }
    };

    private final SignIn signIn = new SignIn(
            Running.part(AccountTable.class),
            judging,
            Running.part(Audit.class),
            new PasswordGuesses(new GuessTable(JdbcClient.create(source))),
            Running.part(TransactionTemplate.class));

    @Test
    void whoWasRightIsNotHeldForOneWhoGuesses() {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(
                scene.person(Role.CHAIR).username(), Running.PASSWORD);
        for (int i = 0; i < OFTEN; i++) {
            runsOut.set(true);
            assertThatThrownBy(() -> signIn.authenticate(asked)).isInstanceOf(DataAccessException.class);
            runsOut.set(false);
            away.set(false);
        }

        assertThat(signIn.authenticate(asked).isAuthenticated()).isTrue();
    }

    @Test
    void whoWasWrongIsStillCounted() {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(
                scene.person(Role.CHAIR).username(), "sai");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> signIn.authenticate(asked))
                    .isInstanceOf(org.springframework.security.authentication.BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn.authenticate(asked))
                .isInstanceOf(org.springframework.security.authentication.LockedException.class);
    }
}
