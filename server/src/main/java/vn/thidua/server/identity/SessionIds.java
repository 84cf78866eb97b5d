package vn.thidua.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.HttpSessionIdResolver;

/**
 * Ids of sessions: the browser holds a secret, the database only its hash, so that whoever reads the table can be nobody.
 * The secret of a new id is kept from its making until it is sent, within one request.
 */
final class SessionIds implements SessionIdGenerator, HttpSessionIdResolver {

    private static final int SECRET_BYTES = 24;

    /** As long as the column. */
    private static final int ID_BYTES = 27;

    private static final int MOST_WAITING = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
    private final Map<String, String> waiting = new ConcurrentHashMap<>();

    @Override
    public String generate() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String id = id(secret);
        if (waiting.size() > MOST_WAITING) {
            waiting.clear();
        }
        waiting.put(id, secret);
        return id;
    }

    private static String id(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> resolveSessionIds(HttpServletRequest request) {
        return cookies.resolveSessionIds(request).stream().map(SessionIds::id).toList();
    }

    @Override
    public void setSessionId(HttpServletRequest request, HttpServletResponse response, String sessionId) {
        Optional.ofNullable(waiting.remove(sessionId))
                .ifPresent(secret -> cookies.setSessionId(request, response, secret));
    }

    @Override
    public void expireSession(HttpServletRequest request, HttpServletResponse response) {
        cookies.expireSession(request, response);
    }
}
