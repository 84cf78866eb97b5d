package vn.thidua.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The addresses of the program as the running office has them, so that a new one is among them by itself. */
record Routes(List<PathPattern> patterns) {

    /** Those that are asked for in that way. */
    static Routes of(RequestMethod method) {
        List<PathPattern> patterns = new ArrayList<>();
        Running.part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(info -> {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    boolean takes = methods.contains(method) || (methods.isEmpty() && method == RequestMethod.GET);
                    Optional.ofNullable(info.getPathPatternsCondition())
                            .filter(some -> takes)
                            .ifPresent(some -> patterns.addAll(some.getPatterns()));
                });
        return new Routes(List.copyOf(patterns));
    }

    /** The pattern of a path; empty for one that is none of the program's. */
    String kind(String path) {
        PathContainer container = PathContainer.parsePath(path.replaceAll("\\?.*", ""));
        return patterns.stream()
                .filter(pattern -> pattern.matches(container))
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse("");
    }

    /** All patterns. */
    List<String> kinds() {
        return patterns.stream()
                .map(PathPattern::getPatternString)
                .distinct()
                .sorted()
                .toList();
    }
}
