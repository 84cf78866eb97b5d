package vn.thidua.server.guide;

import java.util.ArrayList;
import java.util.List;

/** Where a page is found: what people press one after the other on the way there, by the keys under which pages call it. */
final class GuidePlaces {

    /** Stands for the name of the campaign, the number of the session and so on: what is different in each place. */
    static final String NAMED = "guide.named.";

    private GuidePlaces() {}

    static List<String> of(Topic topic) {
        return switch (topic) {
            case HOME -> List.of("menu.home");
            case CALENDAR -> List.of("menu.calendar");
            case CAMPAIGNS -> List.of("menu.campaigns");
            case CAMPAIGN_NEW -> List.of("menu.campaigns", "campaigns.new");
            case DRAFTS -> List.of("menu.campaigns", "campaigns.new", "campaign-new.from-paper-go");
            case PREPARE -> inside("tab.prepare");
            case CORRECT -> inside("tab.prepare", "versions.correct");
            case PLAN -> inside("tab.plan");
            case REMINDERS -> inside("tab.watch", "reminders.title");
            case REGISTRATIONS -> inside("tab.registrations");
            case FACTS -> inside("tab.facts");
            case EVIDENCE -> inside("tab.evidence");
            case APPRAISAL -> inside("tab.sheets", "sheets.queue");
            case SHEETS -> inside("tab.sheets");
            case TASKS -> inside("tab.work", "work.tasks");
            case DELIVERIES -> inside("tab.work", "work.deliveries");
            case TARGETS -> inside("tab.targets");
            case INITIATIVES -> inside("tab.work", "work.initiatives");
            case STORIES -> inside("tab.work", "work.stories");
            case CASES -> inside("tab.work", "work.cases");
            case COUNTS -> inside("tab.work", "work.counts");
            case INTAKE -> inside("tab.work", "work.intake");
            case COACH -> inside("tab.coach");
            case DASHBOARD -> inside("tab.watch", "dashboard.title");
            case WATCH -> inside("tab.watch");
            case RANKING -> inside("tab.ranking");
            case CLASSES -> inside("tab.classes");
            case AWARDS -> inside("tab.awards");
            case NOMINATIONS -> inside("tab.nominations");
            case POSTINGS -> inside("tab.postings");
            case SESSION -> inside("tab.council", NAMED + "session");
            case COUNCIL -> inside("tab.council");
            case CERTIFICATES -> inside("tab.decisions", NAMED + "decision", "certificates.title");
            case CEREMONY -> inside("tab.decisions", "ceremony.title");
            case DECISIONS -> inside("tab.decisions");
            case REVIEWS -> inside("tab.reviews");
            case OVERVIEW -> inside("tab.overview");
            case PROPOSALS -> List.of("menu.proposals");
            case INSTALLATIONS -> List.of("installations.title");
            case REGISTER -> List.of("menu.register");
            case RECORD -> List.of("menu.record");
            case SEARCH -> List.of();
            case STATISTICS -> List.of("menu.statistics");
            case REMOVALS -> List.of("menu.publications", "removals.title");
            case PUBLICATIONS -> List.of("menu.publications");
            case LAW -> List.of("menu.law");
            case FORMS -> List.of("menu.forms");
            case UNITS -> List.of("menu.units");
            case PEOPLE -> List.of("menu.units", "people.title");
            case ACCOUNTS -> List.of("menu.accounts");
            case MAIL -> List.of("menu.mail");
            case WEBHOOKS -> List.of("menu.mail", "webhooks.title");
            case AUDIT -> List.of("menu.audit");
            case PASSWORD -> List.of(NAMED + "corner", "menu.password");
        };
    }

    private static List<String> inside(String... keys) {
        List<String> all = new ArrayList<>(List.of("menu.campaigns", NAMED + "campaign"));
        all.addAll(List.of(keys));
        return List.copyOf(all);
    }
}
