package vn.thidua.server.identity;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id on threads of its own, as many as there are processors: three hundred who sign in at once
 * wait for each other and not everybody else for them, and never take more memory than so many of them do.
 */
final class HashedPasswords implements PasswordEncoder, DisposableBean {

    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final PasswordEncoder argon;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("passwords-", 0).factory());

    HashedPasswords(HashingCost cost) {
        this.argon = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, cost.memoryKib(), cost.iterations());
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return alone(() -> Objects.requireNonNull(argon.encode(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return alone(() -> argon.matches(password, hash));
    }

    private <T> T alone(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
