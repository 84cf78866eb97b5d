package vn.thidua.server.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Texts;

/**
 * A page, or a group of pages that serve one purpose. {@code help.<word>} says what it is for and who does what there,
 * {@code help.<word>.1} and so on what everybody does who comes there, {@code help.<word>.<action>} (or the same with
 * {@code .1} and so on) what those do who may take that action, with {@code .<role>} what one of their roles does besides.
 */
public enum Topic {
    HOME("/"),
    CALENDAR("/calendar"),
    CAMPAIGN_NEW("/campaigns/new", Action.CREATE_CAMPAIGN),
    CAMPAIGNS("/campaigns"),
    DRAFTS("/drafts.*", Action.CREATE_CAMPAIGN),
    PREPARE(
            "/campaigns/\\d+/(prepare|approval|estimate).*",
            Action.PREPARE_CAMPAIGN,
            Action.APPROVE_PLAN,
            Action.RULE_APPROVAL,
            Action.ANNOUNCE_CAMPAIGN),
    CORRECT("/campaigns/\\d+/correct.*", Action.CORRECT_PLAN),
    PLAN("/campaigns/\\d+/plan", Action.ASK_QUESTION, Action.ANSWER_QUESTION),
    REMINDERS("/campaigns/\\d+/reminders", Action.REMIND),
    REGISTRATIONS(
            "/campaigns/\\d+/registrations.*",
            Action.FILL_REGISTRATION,
            Action.SUBMIT_REGISTRATION,
            Action.TEND_REGISTRATIONS),
    FACTS("/campaigns/\\d+/facts.*", Action.RECORD_FACT),
    EVIDENCE("/campaigns/\\d+/evidence.*", Action.ADD_EVIDENCE),
    APPRAISAL("/campaigns/\\d+/sheets/queue.*", Action.APPRAISE),
    SHEETS(
            "/campaigns/\\d+/sheets.*",
            Action.CLAIM_POINTS,
            Action.SUBMIT_SHEET,
            Action.TEND_SHEETS,
            Action.APPROVE_POINTS),
    TASKS("/campaigns/\\d+/tasks.*", Action.REPORT_TASK, Action.ASSIGN_TASK),
    DELIVERIES("/campaigns/\\d+/deliveries.*", Action.DELIVER, Action.CHECK_DELIVERY),
    TARGETS("/campaigns/\\d+/targets.*"),
    INITIATIVES(
            "/campaigns/\\d+/initiatives.*",
            Action.PROPOSE_INITIATIVE,
            Action.APPRAISE_INITIATIVE,
            Action.RECOGNISE_INITIATIVE),
    STORIES("/campaigns/\\d+/stories.*", Action.WRITE_STORY, Action.APPROVE_STORY),
    CASES("/campaigns/\\d+/cases.*", Action.KEEP_CASES, Action.ANSWER_CASE),
    COUNTS("/campaigns/\\d+/counts.*", Action.DECIDE_COUNT),
    INTAKE("/campaigns/\\d+/intake.*", Action.TAKE_VALUES),
    COACH("/campaigns/\\d+/coach.*"),
    DASHBOARD("/campaigns/\\d+/watch/charts.*"),
    WATCH("/campaigns/\\d+/watch.*"),
    RANKING("/campaigns/\\d+/ranking.*", Action.PUBLISH_RANKING),
    CLASSES("/campaigns/\\d+/classes.*"),
    AWARDS("/campaigns/\\d+/awards.*", Action.SETTLE_TIE),
    NOMINATIONS(
            "/campaigns/\\d+/(nominations|outsiders|from-record).*",
            Action.NOMINATE,
            Action.SUBMIT_NOMINATION,
            Action.TEND_NOMINATIONS,
            Action.APPRAISE_NOMINATION),
    POSTINGS("/campaigns/\\d+/postings.*", Action.POST_PROPOSED, Action.VOTE, Action.CONVENE),
    SESSION("/campaigns/\\d+/council/sessions.*", Action.CONVENE, Action.VOTE),
    COUNCIL("/campaigns/\\d+/council.*", Action.CONVENE),
    CERTIFICATES("/campaigns/\\d+/decisions/\\d+/certificates.*", Action.PRINT_CERTIFICATES),
    CEREMONY("/campaigns/\\d+/decisions/ceremony.*", Action.KEEP_CEREMONY),
    DECISIONS("/campaigns/\\d+/decisions.*", Action.DRAFT_DECISION, Action.SIGN_DECISION),
    REVIEWS("/campaigns/\\d+/reviews.*", Action.WRITE_REVIEW, Action.SIGN_REVIEW),
    OVERVIEW("/campaigns/\\d+"),
    PROPOSALS("/proposals.*", Action.SEND_PROPOSAL, Action.ANSWER_PROPOSAL),
    INSTALLATIONS("/installations.*", Action.EXCHANGE_KEYS),
    REGISTER("/register.*", Action.KEEP_FUND),
    RECORD("/record.*", Action.CHANGE_RECORD),
    SEARCH("/search.*"),
    STATISTICS("/statistics.*", Action.KEEP_STATISTICS, Action.LOCK_STATISTICS),
    REMOVALS("/publications/removals", Action.TEND_REMOVALS),
    PUBLICATIONS("/publications.*", Action.PUBLISH),
    LAW("/law.*", Action.CHANGE_LAW),
    FORMS("/forms.*", Action.CHANGE_TEMPLATES),
    UNITS("/units.*", Action.CHANGE_ORGANISATION),
    PEOPLE("/people.*", Action.CHANGE_ORGANISATION),
    ACCOUNTS("/accounts.*", Action.CHANGE_ACCOUNTS),
    MAIL("/mail.*", Action.CHANGE_MAIL),
    WEBHOOKS("/webhooks.*", Action.TELL_SYSTEMS),
    AUDIT("/audit.*", Action.READ_AUDIT),
    PASSWORD("/password");

    private final Pattern path;

    @SuppressWarnings("ImmutableEnumChecker") // A copy that cannot change.
    private final List<Action> actions;

    Topic(String path, Action... actions) {
        this.path = Pattern.compile(path);
        this.actions = List.of(actions);
    }

    /** The topic of the page at a path; empty for pages that explain themselves. The first that fits is it. */
    public static Optional<Topic> of(String path) {
        for (Topic topic : values()) {
            if (topic.path.matcher(path).matches()) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }

    /** The word by which its texts, its picture and addresses name it. */
    public String word() {
        return EnumWords.word(this);
    }

    /** The key of its texts. */
    public String key() {
        return "help." + word();
    }

    /** What it is called. */
    public String title(Texts texts) {
        return texts.say(key() + ".title");
    }

    /** What it is for and who does what. */
    public String purpose(Texts texts) {
        return texts.say(key());
    }

    /**
     * What is pressed one after the other to come there, as it stands on the pages; empty where a role of another kind of work is
     * led there by its first page alone.
     */
    public List<String> place(Role role, Texts texts) {
        // Whoever approves a plan, or looks at it, has no tab for preparing it.
        boolean led = this == PREPARE && !Action.PREPARE_CAMPAIGN.allows(role);
        return led
                ? List.of(Topic.HOME.title(texts))
                : GuidePlaces.of(this).stream().map(texts::say).toList();
    }

    /** What people of different roles do there, in the order in which it is done. */
    public List<Action> actions() {
        return actions;
    }

    /** What somebody of the role does there, step by step; what is up to others is none of it. */
    public List<String> steps(Role role, Texts texts) {
        List<String> steps = new ArrayList<>(numbered(key(), texts));
        for (Action action : actions) {
            if (action.allows(role)) {
                String key = key() + "." + action.word();
                steps.addAll(texts.or(key, "").isEmpty() ? numbered(key, texts) : List.of(texts.say(key)));
                Optional.of(texts.or(key + "." + role.word(), ""))
                        .filter(own -> !own.isEmpty())
                        .ifPresent(steps::add);
            }
        }
        return List.copyOf(steps);
    }

    private static List<String> numbered(String key, Texts texts) {
        List<String> steps = new ArrayList<>();
        for (int step = 1; !texts.or(key + "." + step, "").isEmpty(); step++) {
            steps.add(texts.say(key + "." + step));
        }
        return steps;
    }
}
