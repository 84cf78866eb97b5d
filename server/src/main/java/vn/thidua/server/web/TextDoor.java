package vn.thidua.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thidua.server.kernel.Texts;

/** The one door for texts of forms, before anything else reads them: {@link TextFields} says what becomes of each. */
@Component
@Order(TextDoor.PLACE)
final class TextDoor extends OncePerRequestFilter {

    /** After the encoding is set, before anybody signs in. */
    static final int PLACE = Ordered.HIGHEST_PRECEDENCE + 10;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Texts(request), response);
    }

    private static final class Texts extends HttpServletRequestWrapper {

        Texts(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String value = super.getParameter(name);
            return value == null ? null : taken(name, value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : taken(name, values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> taken = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> taken.put(name, taken(name, values)));
            return taken;
        }

        private String[] taken(String name, String[] values) {
            return Arrays.stream(values).map(value -> taken(name, value)).toArray(String[]::new);
        }

        private String taken(String name, String value) {
            return TextFields.taken(
                    name, value, other -> super.getParameterMap().containsKey(other));
        }
    }
}
