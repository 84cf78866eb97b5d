package vn.thidua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.thidua.server.kernel.Refusal;

/** Says what could not be done: as a page, or as a short piece where a piece was asked for. */
@ControllerAdvice
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String LARGE = "refusal.large";
    private static final Object[] NOTHING = {};

    private final PageInterceptor pages;
    private final DataSize largest;

    Problems(PageInterceptor pages, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.pages = pages;
        this.largest = largest;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return say(
                Statuses.of(refusal),
                refusal.key(),
                request,
                response,
                refusal.values().toArray());
    }

    @ExceptionHandler
    ModelAndView first(DuplicateKeyException e, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("two at once", e);
        return say(HttpStatus.CONFLICT, "refusal.second", request, response);
    }

    @ExceptionHandler
    ModelAndView large(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("too large", e);
        return say(HttpStatus.CONTENT_TOO_LARGE, LARGE, request, response, largest.toMegabytes());
    }

    @ExceptionHandler
    ModelAndView nothing(NoResourceFoundException e, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("no page", e);
        return say(HttpStatus.NOT_FOUND, "refusal.no-page", request, response);
    }

    /** An id in an address that is no number names nothing; anywhere else it is a form that was not sent by a page. */
    @ExceptionHandler
    ModelAndView mistyped(
            MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response) {
        LOG.debug("{}", request.getRequestURI(), e);
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? say(HttpStatus.NOT_FOUND, "refusal.no-page", request, response)
                : say(HttpStatus.BAD_REQUEST, "refusal.request", request, response);
    }

    @ExceptionHandler
    ModelAndView other(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        // A database that is away is told by OutageFilter, whose page asks nothing of it.
        if (e instanceof AccessDeniedException || Outage.in(e)) {
            throw e;
        }
        if (e instanceof org.springframework.web.ErrorResponse known) {
            LOG.debug("{}", request.getRequestURI(), e);
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return status == HttpStatus.NOT_FOUND
                    ? say(status, "refusal.no-page", request, response)
                    : say(status, "refusal.request", request, response);
        }
        // A table refused what a service let pass, for example a code that is nobody's.
        boolean senseless = e instanceof org.springframework.dao.DataIntegrityViolationException
                || e instanceof org.springframework.beans.TypeMismatchException
                || e instanceof org.springframework.web.multipart.MultipartException;
        if (senseless) {
            LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
            return say(HttpStatus.BAD_REQUEST, "refusal.request", request, response);
        }
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
        return say(HttpStatus.INTERNAL_SERVER_ERROR, "refusal.broken", request, response);
    }

    ModelAndView say(HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        String key = switch (status) {
            case NOT_FOUND -> "refusal.no-page";
            case UNAUTHORIZED -> "refusal.ended";
            case FORBIDDEN -> "refusal.session";
            default -> later(status);
        };
        return say(status, key, request, response, key.equals(LARGE) ? new Object[] {largest.toMegabytes()} : NOTHING);
    }

    private static String later(HttpStatus status) {
        // Before any controller is asked: what is too large is refused while the form is read. Two statuses have the
        // number.
        return status.value() == HttpStatus.CONTENT_TOO_LARGE.value()
                ? LARGE
                : status.is4xxClientError() ? "refusal.request" : "refusal.broken";
    }

    private ModelAndView say(
            HttpStatus status, String key, HttpServletRequest request, HttpServletResponse response, Object... values) {
        response.setStatus(status.value());
        Page page = pages.page(request, response);
        boolean piece = request.getHeader("HX-Request") != null;
        ModelAndView answer = new ModelAndView(piece ? "piece-problem" : "problem");
        answer.addObject("page", page);
        answer.addObject("message", page.t(key, values));
        return answer;
    }
}
