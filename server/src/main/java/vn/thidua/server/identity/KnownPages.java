package vn.thidua.server.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.thidua.server.web.FrontDoor;

/**
 * Asks strangers to sign in for pages that there are, and leads them from the first page to what is public; of any other
 * address it says that there is no such page.
 */
@Component
final class KnownPages implements AuthenticationEntryPoint {

    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");

    private final ObjectProvider<FrontDoor> front;

    KnownPages(ObjectProvider<RequestMappingHandlerMapping> pages, ObjectProvider<FrontDoor> front) {
        this.pages = pages;
        this.front = front;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException, ServletException {
        // Whose session has ended signs in again; who never had one is a citizen.
        boolean citizen = request.getRequestURI().equals("/") && request.getRequestedSessionId() == null;
        Optional<String> open =
                citizen ? front.stream().flatMap(door -> door.path().stream()).findFirst() : Optional.empty();
        if (open.isPresent()) {
            response.sendRedirect(open.get());
        } else if (isKnown(request)) {
            signIn.commence(request, response, problem);
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    private boolean isKnown(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return pages.getObject().getHandler(request) != null;
        } catch (Exception e) {
            // There is such a page; it only takes no request of this kind.
            return true;
        }
    }
}
