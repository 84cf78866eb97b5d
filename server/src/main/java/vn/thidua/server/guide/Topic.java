package vn.thidua.server.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Texts;

/**
 * A page, or a group of pages that serve one purpose. {@code help.<word>} says what it is for and who does what there,
 * {@code help.<word>.1} and so on the steps in their order.
 */
public enum Topic {
    HOME("/"),
    CALENDAR("/calendar"),
    CAMPAIGN_NEW("/campaigns/new"),
    CAMPAIGNS("/campaigns"),
    DRAFTS("/drafts.*"),
    PREPARE("/campaigns/\\d+/(prepare|approval|estimate).*"),
    CORRECT("/campaigns/\\d+/correct.*"),
    PLAN("/campaigns/\\d+/plan"),
    REMINDERS("/campaigns/\\d+/reminders"),
    REGISTRATIONS("/campaigns/\\d+/registrations.*"),
    FACTS("/campaigns/\\d+/facts.*"),
    EVIDENCE("/campaigns/\\d+/evidence.*"),
    APPRAISAL("/campaigns/\\d+/sheets/queue.*"),
    SHEETS("/campaigns/\\d+/sheets.*"),
    TASKS("/campaigns/\\d+/tasks.*"),
    DELIVERIES("/campaigns/\\d+/deliveries.*"),
    TARGETS("/campaigns/\\d+/targets.*"),
    INITIATIVES("/campaigns/\\d+/initiatives.*"),
    STORIES("/campaigns/\\d+/stories.*"),
    CASES("/campaigns/\\d+/cases.*"),
    COUNTS("/campaigns/\\d+/counts.*"),
    INTAKE("/campaigns/\\d+/intake.*"),
    COACH("/campaigns/\\d+/coach.*"),
    DASHBOARD("/campaigns/\\d+/watch/charts.*"),
    WATCH("/campaigns/\\d+/watch.*"),
    RANKING("/campaigns/\\d+/ranking.*"),
    CLASSES("/campaigns/\\d+/classes.*"),
    AWARDS("/campaigns/\\d+/awards.*"),
    NOMINATIONS("/campaigns/\\d+/(nominations|outsiders|from-record).*"),
    POSTINGS("/campaigns/\\d+/postings.*"),
    SESSION("/campaigns/\\d+/council/sessions.*"),
    COUNCIL("/campaigns/\\d+/council.*"),
    CERTIFICATES("/campaigns/\\d+/decisions/\\d+/certificates.*"),
    CEREMONY("/campaigns/\\d+/decisions/ceremony.*"),
    DECISIONS("/campaigns/\\d+/decisions.*"),
    REVIEWS("/campaigns/\\d+/reviews.*"),
    OVERVIEW("/campaigns/\\d+"),
    PROPOSALS("/proposals.*"),
    INSTALLATIONS("/installations.*"),
    REGISTER("/register.*"),
    RECORD("/record.*"),
    SEARCH("/search.*"),
    STATISTICS("/statistics.*"),
    REMOVALS("/publications/removals"),
    PUBLICATIONS("/publications.*"),
    LAW("/law.*"),
    FORMS("/forms.*"),
    UNITS("/units.*"),
    PEOPLE("/people.*"),
    ACCOUNTS("/accounts.*"),
    MAIL("/mail.*"),
    WEBHOOKS("/webhooks.*"),
    AUDIT("/audit.*"),
    PASSWORD("/password");

    private final Pattern path;

    Topic(String path) {
        this.path = Pattern.compile(path);
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

    /** What one does there, step by step; empty where there is nothing but reading. */
    public List<String> steps(Texts texts) {
        List<String> steps = new ArrayList<>();
        for (int step = 1; !texts.or(key() + "." + step, "").isEmpty(); step++) {
            steps.add(texts.say(key() + "." + step));
        }
        return List.copyOf(steps);
    }
}
