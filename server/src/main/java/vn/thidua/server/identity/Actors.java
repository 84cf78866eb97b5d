package vn.thidua.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.UnreadNotices;
import vn.thidua.server.web.Visitor;
import vn.thidua.server.web.Visitors;

/** Finds out who asks, with the roles that they have at this moment, once a request. */
@Component
class Actors implements HandlerMethodArgumentResolver, WhoAsks, Visitors {

    static final String ACTING = "thidua.acting";
    private static final Pattern CAMPAIGN = Pattern.compile("(/campaigns/(\\d+))(?=/|$)");
    /** Digits of the longest number that is surely an id. */
    private static final int LONGEST_ID = 18;

    private static final String FOUND = "thidua.actor";

    private final Accounts accounts;
    private final CampaignParts parts;
    private final UnreadNotices unread;

    Actors(Accounts accounts, CampaignParts parts, UnreadNotices unread) {
        this.accounts = accounts;
        this.parts = parts;
        this.unread = unread;
    }

    Optional<Actor> find(HttpServletRequest request) {
        Object known = request.getAttribute(FOUND);
        if (known instanceof Actor actor) {
            return Optional.of(actor);
        }
        if (request.getUserPrincipal() == null) {
            return Optional.empty();
        }
        Object chosen = WebUtils.getSessionAttribute(request, ACTING);
        Optional<Actor> actor = accounts.actor(request.getUserPrincipal().getName())
                .map(one -> one.grants().stream()
                        .filter(grant -> Objects.equals(grant.id(), chosen))
                        .findFirst()
                        .map(one::in)
                        .orElse(one));
        Optional<Actor> here = actor.map(one -> ended(request.getRequestURI()).isPresent() ? one.reading() : one);
        here.ifPresent(one -> request.setAttribute(FOUND, one));
        return here;
    }

    @Override
    public Optional<Visitor> of(HttpServletRequest request, Texts texts) {
        return find(request)
                .map(actor -> new Visitor(
                        UUID.nameUUIDFromBytes(actor.username().getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        actor.name(),
                        initials(actor.name()),
                        actor.acting().map(grant -> grant.label(texts)).orElse(""),
                        actor.acting().map(grant -> grant.role().word()),
                        actor.grants().stream()
                                .map(grant -> new Visitor.Choice(
                                        grant.id(),
                                        grant.label(texts),
                                        actor.acting().equals(Optional.of(grant))))
                                .toList(),
                        menu(actor),
                        tabs(actor, request.getRequestURI()),
                        actor.reads() && !parts(actor, request.getRequestURI()).isEmpty()
                                ? ended(request.getRequestURI()).orElse("")
                                : "",
                        work(actor, request.getRequestURI()),
                        () -> unread.of(actor.account())));
    }

    private static List<Visitor.Link> menu(Actor actor) {
        List<Visitor.Link> menu = new ArrayList<>();
        menu.add(new Visitor.Link("/", "menu.home"));
        if (actor.may(Action.SEE_CAMPAIGN)) {
            menu.add(new Visitor.Link("/campaigns", "menu.campaigns"));
        }
        if (actor.may(Action.SEE_CAMPAIGN)) {
            menu.add(new Visitor.Link("/calendar", "menu.calendar"));
        }
        if (actor.may(Action.SEE_ORGANISATION)) {
            menu.add(new Visitor.Link("/units", "menu.units"));
        }
        if (actor.may(Action.SEE_RECORD)) {
            menu.add(new Visitor.Link("/record", "menu.record"));
        }
        if (actor.may(Action.SEE_PROPOSALS)) {
            menu.add(new Visitor.Link("/proposals", "menu.proposals"));
        }
        if (actor.may(Action.SEE_REGISTER)) {
            menu.add(new Visitor.Link("/register", "menu.register"));
        }
        if (actor.may(Action.SEE_STATISTICS) && actor.grant().campaign().isEmpty()) {
            menu.add(new Visitor.Link("/statistics", "menu.statistics"));
        }
        if (actor.may(Action.PUBLISH)) {
            menu.add(new Visitor.Link("/publications", "menu.publications"));
        }
        if (actor.may(Action.SEE_LAW)) {
            menu.add(new Visitor.Link("/law", "menu.law"));
        }
        if (actor.may(Action.CHANGE_TEMPLATES)) {
            menu.add(new Visitor.Link("/forms", "menu.forms"));
        }
        if (actor.may(Action.EXCHANGE_KEYS)) {
            menu.add(new Visitor.Link("/installations", "installations.title"));
        }
        if (actor.may(Action.CHANGE_MAIL)) {
            menu.add(new Visitor.Link("/mail", "menu.mail"));
        }
        if (actor.may(Action.CHANGE_ACCOUNTS)) {
            menu.add(new Visitor.Link("/accounts", "menu.accounts"));
        }
        if (actor.may(Action.READ_AUDIT)) {
            menu.add(new Visitor.Link("/audit", "menu.audit"));
        }
        return menu;
    }

    private List<Visitor.Link> tabs(Actor actor, String path) {
        Matcher inside = CAMPAIGN.matcher(path);
        if (!inside.lookingAt() || !actor.may(Action.SEE_CAMPAIGN)) {
            return List.of();
        }
        String base = inside.group(1);
        Set<CampaignPart> has = parts(actor, path);
        List<Visitor.Link> tabs = new ArrayList<>();
        tabs.add(new Visitor.Link(base, "tab.overview"));
        tabs.add(new Visitor.Link(base + "/plan", "tab.plan"));
        tabs.add(new Visitor.Link(base + "/questions", "tab.questions"));
        add(tabs, actor.holds(Action.PREPARE_CAMPAIGN), base + "/prepare", "tab.prepare");
        boolean own = actor.may(Action.SEE_OWN_FACTS);
        boolean all = actor.may(Action.SEE_ALL_FACTS);
        boolean registers = has.contains(CampaignPart.REGISTRATIONS);
        boolean scores = has.contains(CampaignPart.SHEETS);
        boolean awards = has.contains(CampaignPart.AWARDS);
        add(
                tabs,
                registers && (own || actor.may(Action.SEE_REGISTRATIONS)),
                base + "/registrations",
                "tab.registrations");
        add(tabs, own || all || has.contains(CampaignPart.RECORDING), base + "/facts", "tab.facts");
        add(tabs, own || all, base + "/evidence", "tab.evidence");
        add(tabs, scores && (own || actor.may(Action.SEE_SHEETS)), base + "/sheets", own ? "tab.sheet" : "tab.sheets");
        add(tabs, has.contains(CampaignPart.TARGETS) && actor.may(Action.SEE_TASKS), base + "/targets", "tab.targets");
        add(tabs, actor.may(Action.SEE_TASKS), base + "/tasks", "tab.work");
        add(tabs, own, base + "/coach", "tab.coach");
        add(tabs, all, base + "/watch", "tab.watch");
        add(tabs, has.contains(CampaignPart.RANKING), base + "/ranking", "tab.ranking");
        add(tabs, has.contains(CampaignPart.CLASSES), base + "/classes", "tab.classes");
        boolean ordered = has.contains(CampaignPart.ORDER);
        add(tabs, ordered && actor.may(Action.SEE_ELIGIBILITY), base + "/order", "tab.order");
        add(tabs, awards && actor.may(Action.SEE_ELIGIBILITY), base + "/awards", "tab.awards");
        add(tabs, awards && actor.may(Action.SEE_NOMINATIONS), base + "/nominations", "tab.nominations");
        add(
                tabs,
                has.contains(CampaignPart.POSTING) && actor.may(Action.SEE_COUNCIL),
                base + "/postings",
                "tab.postings");
        add(tabs, awards && actor.may(Action.SEE_COUNCIL), base + "/council", "tab.council");
        add(tabs, awards && actor.may(Action.SEE_DECISIONS), base + "/decisions", "tab.decisions");
        add(
                tabs,
                has.contains(CampaignPart.REVIEWS) && actor.may(Action.SEE_REVIEWS),
                base + "/reviews",
                "tab.reviews");
        return tabs;
    }

    /** What the campaign of a path has; nothing outside one. */
    private Set<CampaignPart> parts(Actor actor, String path) {
        return campaign(path).map(id -> parts.of(actor, id)).orElse(Set.of());
    }

    /** How the campaign of a path came to its end. */
    private Optional<String> ended(String path) {
        return campaign(path).flatMap(parts::ended);
    }

    private static Optional<Long> campaign(String path) {
        Matcher inside = CAMPAIGN.matcher(path);
        return inside.lookingAt() && inside.group(2).length() <= LONGEST_ID
                ? Optional.of(Long.parseLong(inside.group(2)))
                : Optional.empty();
    }

    private List<String> work(Actor actor, String path) {
        List<String> work = new ArrayList<>();
        Map<String, Action> all = new LinkedHashMap<>();
        all.put("tasks", Action.SEE_TASKS);
        all.put("deliveries", Action.SEE_DELIVERIES);
        all.put("initiatives", Action.SEE_INITIATIVES);
        all.put("stories", Action.SEE_CAMPAIGN);
        all.put("cases", Action.SEE_CASES);
        all.put("counts", Action.SEE_ALL_FACTS);
        all.put("intake", Action.TAKE_VALUES);
        all.forEach((part, action) -> {
            if (actor.may(action)) {
                work.add(part);
            }
        });
        if (parts(actor, path).contains(CampaignPart.TARGETS) && actor.may(Action.SEE_TASKS)) {
            work.add(Math.min(2, work.size()), "targets");
        }
        return work;
    }

    private static void add(List<Visitor.Link> tabs, boolean may, String path, String key) {
        if (may) {
            tabs.add(new Visitor.Link(path, key));
        }
    }

    private static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, 1);
        return words.length == 1 ? first : first + words[words.length - 1].charAt(0);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    @Override
    public Actor of(HttpServletRequest request) {
        return find(request).orElseThrow(() -> Refusal.forbidden("no-account"));
    }
}
