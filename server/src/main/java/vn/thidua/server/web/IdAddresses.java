package vn.thidua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * An id in an address is digits and nothing else. The standard reader of numbers also takes «0x1» and «+1», so that one
 * page would stand at many addresses; here these name no page.
 */
final class IdAddresses implements HandlerInterceptor {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws NoResourceFoundException {
        if (handler instanceof HandlerMethod method
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables) {
            // What an argument of another kind is read from is called id, and is one.
            requireId(request, variables.get("id"));
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (isId(parameter)) {
                    requireId(request, variables.get(name(parameter)));
                }
            }
        }
        return true;
    }

    private static void requireId(HttpServletRequest request, @Nullable Object value) throws NoResourceFoundException {
        if (value != null && !ID.matcher(value.toString()).matches()) {
            throw new NoResourceFoundException(
                    HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI());
        }
    }

    private static boolean isId(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class) && parameter.getParameterType() == long.class;
    }

    private static String name(MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterAnnotation(PathVariable.class))
                .map(PathVariable::value)
                .filter(named -> !named.isEmpty())
                .orElseGet(() -> parameter.getParameter().getName());
    }
}
