package vn.thidua.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only to the names by which people know the server: those of {@code thidua.hosts} and of the public address, and
 * this machine itself. Where neither is set, and the server listens for other machines too, every name is taken.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class HostFilter extends OncePerRequestFilter {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final int MISDIRECTED = 421;

    private final Set<String> names;
    private final boolean every;

    HostFilter(
            @Value("${thidua.hosts:}") String hosts,
            @Value("${thidua.address:${THIDUA_ADDRESS:}}") String address,
            @Value("${server.address:127.0.0.1}") String listens) {
        Set<String> said = Stream.concat(Arrays.stream(hosts.split(",", -1)), Stream.of(host(address)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.names =
                Stream.of(said, HERE, Set.of(listens)).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        this.every = said.isEmpty() && !HERE.contains(listens);
    }

    private static String host(String address) {
        String host = address.isEmpty() ? "" : URI.create(address).getHost();
        return host == null ? "" : host;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (every || names.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(MISDIRECTED);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write(PageInterceptor.texts(request).say("refusal.host").getBytes(StandardCharsets.UTF_8));
    }
}
