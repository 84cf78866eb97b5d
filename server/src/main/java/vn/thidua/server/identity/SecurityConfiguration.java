package vn.thidua.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import vn.thidua.server.web.KeptForms;

/** Denied by default: without a sign-in only the sign-in page and the files that every page needs. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 8 * 60 * 60)
class SecurityConfiguration {

    static final String TYPED = "thidua.typed-username";
    static final String PROBLEM = "thidua.sign-in-problem";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'; "
                    + "base-uri 'none'";

    private static final String OPEN_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String EMBEDDED_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "form-action 'none'; frame-ancestors *; base-uri 'none'";

    @Bean
    static PasswordEncoder passwordEncoder(Environment environment) {
        return new HashedPasswords(HashingCost.of(environment));
    }

    @Bean
    static SessionIds sessionIds() {
        return new SessionIds();
    }

    /** Where systems send values: no session, no cookie, so no forged request; whoever has no key is refused there. */
    @Bean
    @Order(1)
    SecurityFilterChain systems(HttpSecurity http) {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/campaigns/*/values")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(
                        (request, response, problem) -> response.sendError(HttpStatus.NOT_FOUND.value())));
        return http.build();
    }

    /** What authorities show inside pages of their own: only to be looked at, so that a page around it can do nothing with it. */
    @Bean
    @Order(2)
    SecurityFilterChain embedded(HttpSecurity http) {
        return readOnly(http.securityMatcher("/cong-khai/*/*/*/nhung"), EMBEDDED_POLICY, List.of())
                .headers(headers -> headers.frameOptions(frames -> frames.disable()))
                .build();
    }

    /**
     * What everybody may read, and the one thing to which they may say something: no session, no cookie, no script; kept by
     * browsers and proxies as its answers say.
     */
    @Bean
    @Order(3)
    SecurityFilterChain open(HttpSecurity http) {
        // What citizens say to a list of those proposed is sent; there is no session that others could use.
        return readOnly(
                        http.securityMatcher("/cong-khai", "/cong-khai/**", "/robots.txt"),
                        OPEN_POLICY,
                        List.of("/cong-khai/*/*/*/y-kien", "/cong-khai/xac-nhan"))
                .build();
    }

    /** No session, no cookie, no script: what is read by everybody, and where forms may be sent by everybody. */
    private static HttpSecurity readOnly(HttpSecurity http, String policy, List<String> forms) {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET).permitAll();
                    requests.requestMatchers(HttpMethod.HEAD).permitAll();
                    forms.forEach(form ->
                            requests.requestMatchers(HttpMethod.POST, form).permitAll());
                    requests.anyRequest().denyAll();
                })
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(csp -> csp.policyDirectives(policy)))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(
                        (request, response, problem) -> response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value())));
    }

    @Bean
    @Order(4)
    SecurityFilterChain filters(HttpSecurity http, KeptForms kept, KnownPages pages) {
        // The only provider, SignIn, is found by itself; named here again it would be asked twice.
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/first",
                                "/reset",
                                "/look",
                                "/c/*",
                                "/calendar/*.ics",
                                "/lib/**",
                                "/own/**",
                                "/fonts/**",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("username")
                        .passwordParameter("password")
                        .successHandler(signedIn())
                        .failureHandler(failed()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(
                        problems -> problems.accessDeniedHandler(kept).authenticationEntryPoint(signInFirst(pages)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** After signing in one comes back to the page that was asked for, never to a piece of one. */
    @SuppressWarnings("NullAway") // null is how the library is told to leave addresses as they are
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && !piece(request)
                // Signing in leads there anyway; a citizen at the first page gets no session.
                && !request.getRequestURI().equals("/"));
        return cache;
    }

    private static AuthenticationEntryPoint signInFirst(AuthenticationEntryPoint page) {
        return (request, response, problem) -> {
            if (piece(request)) {
                response.sendError(HttpStatus.UNAUTHORIZED.value());
            } else {
                page.commence(request, response, problem);
            }
        };
    }

    private static boolean piece(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Two requests of one session at once may write the same attribute; neither fails for that. */
    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionRows() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** {@link SessionRounds} does it. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> noTimerOfItsOwn() {
        return sessions -> sessions.setCleanupCron(Scheduled.CRON_DISABLED);
    }

    private static AuthenticationSuccessHandler signedIn() {
        SavedRequestAwareAuthenticationSuccessHandler next = new SavedRequestAwareAuthenticationSuccessHandler();
        next.setDefaultTargetUrl("/");
        next.setRequestCache(pagesOnly());
        return (request, response, who) -> {
            PasswordAgainCheck.typed(request);
            request.getSession().setAttribute(SessionEnd.SINCE, Instant.now().toString());
            next.onAuthenticationSuccess(request, response, who);
        };
    }

    private static AuthenticationFailureHandler failed() {
        return (request, response, problem) -> {
            request.getSession().setAttribute(TYPED, String.valueOf(request.getParameter("username")));
            request.getSession()
                    .setAttribute(
                            PROBLEM,
                            switch (problem) {
                                case LockedException locked -> String.valueOf(locked.getMessage());
                                case CredentialsExpiredException expired -> "expired";
                                default -> "wrong";
                            });
            response.sendRedirect("/sign-in");
        };
    }
}
