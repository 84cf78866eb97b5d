package vn.thidua.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends browsers on by paths alone. Where a redirect names the host of the request, that name came from the request's Host
 * header, which whoever asks chooses; the address to which one is sent must not.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OwnRedirects extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(own(location, request));
            }

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, name.equalsIgnoreCase("Location") ? own(value, request) : value);
            }
        });
    }

    /** The path of an address on the host that the request names; any other as it is. */
    static String own(String location, HttpServletRequest request) {
        if (!location.startsWith("http://") && !location.startsWith("https://")) {
            return location;
        }
        URI address = URI.create(location);
        if (!String.valueOf(address.getHost()).equalsIgnoreCase(request.getServerName())) {
            return location;
        }
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }
}
