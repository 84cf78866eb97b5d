package vn.thidua.server.guide;

import static vn.thidua.server.guide.Topic.*;

import java.util.List;
import vn.thidua.server.identity.Role;

/** Which pages the guide of a role explains, in the order in which a campaign needs them: all where it does something. */
public final class Guide {

    private Guide() {}

    /** The topics of a role. */
    public static List<Topic> of(Role role) {
        return switch (role) {
            case CLERK ->
                List.of(
                        HOME,
                        PLAN,
                        REGISTRATIONS,
                        TASKS,
                        DELIVERIES,
                        FACTS,
                        EVIDENCE,
                        TARGETS,
                        INITIATIVES,
                        STORIES,
                        CASES,
                        COACH,
                        SHEETS,
                        RANKING,
                        NOMINATIONS,
                        CALENDAR,
                        PASSWORD);
            case HEAD ->
                List.of(
                        HOME,
                        PLAN,
                        REGISTRATIONS,
                        TASKS,
                        DELIVERIES,
                        FACTS,
                        EVIDENCE,
                        INITIATIVES,
                        STORIES,
                        CASES,
                        COACH,
                        SHEETS,
                        RANKING,
                        NOMINATIONS,
                        DECISIONS,
                        CALENDAR,
                        PASSWORD);
            case STANDING_OFFICE ->
                List.of(
                        HOME,
                        DRAFTS,
                        CAMPAIGN_NEW,
                        PREPARE,
                        CORRECT,
                        PLAN,
                        OVERVIEW,
                        REGISTRATIONS,
                        FACTS,
                        EVIDENCE,
                        INTAKE,
                        TASKS,
                        DELIVERIES,
                        TARGETS,
                        INITIATIVES,
                        STORIES,
                        CASES,
                        COUNTS,
                        WATCH,
                        DASHBOARD,
                        REMINDERS,
                        SHEETS,
                        APPRAISAL,
                        RANKING,
                        CLASSES,
                        AWARDS,
                        NOMINATIONS,
                        POSTINGS,
                        DECISIONS,
                        CERTIFICATES,
                        CEREMONY,
                        PROPOSALS,
                        REGISTER,
                        REVIEWS,
                        STATISTICS,
                        PUBLICATIONS,
                        REMOVALS,
                        RECORD,
                        PASSWORD);
            case SPECIALIST -> List.of(HOME, FACTS, EVIDENCE, CASES, APPRAISAL, NOMINATIONS, PASSWORD);
            case STEERING_COMMITTEE ->
                List.of(
                        HOME,
                        PREPARE,
                        DASHBOARD,
                        WATCH,
                        TASKS,
                        FACTS,
                        CASES,
                        INITIATIVES,
                        APPRAISAL,
                        SHEETS,
                        AWARDS,
                        NOMINATIONS,
                        POSTINGS,
                        SESSION,
                        REVIEWS,
                        PASSWORD);
            case COUNCIL_MEMBER -> List.of(HOME, AWARDS, NOMINATIONS, POSTINGS, SESSION, PASSWORD);
            case COUNCIL_SECRETARY ->
                List.of(HOME, FACTS, CLASSES, AWARDS, NOMINATIONS, COUNCIL, POSTINGS, SESSION, REGISTER, PASSWORD);
            case CHAIR ->
                List.of(
                        HOME,
                        PREPARE,
                        OVERVIEW,
                        DASHBOARD,
                        WATCH,
                        FACTS,
                        INITIATIVES,
                        RANKING,
                        AWARDS,
                        POSTINGS,
                        SESSION,
                        DECISIONS,
                        PROPOSALS,
                        REGISTER,
                        STORIES,
                        REVIEWS,
                        STATISTICS,
                        PUBLICATIONS,
                        REMOVALS,
                        PASSWORD);
            case SUPERVISOR ->
                List.of(HOME, OVERVIEW, PLAN, REGISTRATIONS, FACTS, SHEETS, RANKING, AWARDS, DECISIONS, PASSWORD);
            case ADMINISTRATOR ->
                List.of(HOME, UNITS, PEOPLE, ACCOUNTS, LAW, FORMS, INSTALLATIONS, MAIL, WEBHOOKS, AUDIT, PASSWORD);
            case AUDITOR -> List.of(HOME, AUDIT, REGISTER, DECISIONS, LAW, PASSWORD);
        };
    }
}
