package vn.thidua.server.guide;

import static vn.thidua.server.guide.Topic.*;

import java.util.List;
import vn.thidua.server.identity.Role;

/** Which pages the guide of a role explains, in the order in which a campaign needs them. */
final class Guide {

    private Guide() {}

    static List<Topic> of(Role role) {
        return switch (role) {
            case CLERK ->
                List.of(
                        HOME,
                        REGISTRATIONS,
                        TASKS,
                        DELIVERIES,
                        FACTS,
                        EVIDENCE,
                        TARGETS,
                        INITIATIVES,
                        STORIES,
                        COACH,
                        SHEETS,
                        RANKING,
                        NOMINATIONS,
                        CALENDAR,
                        PASSWORD);
            case HEAD ->
                List.of(
                        HOME,
                        REGISTRATIONS,
                        TASKS,
                        DELIVERIES,
                        FACTS,
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
                        CAMPAIGN_NEW,
                        PREPARE,
                        CORRECT,
                        OVERVIEW,
                        REGISTRATIONS,
                        FACTS,
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
                        DECISIONS,
                        CERTIFICATES,
                        CEREMONY,
                        PROPOSALS,
                        REGISTER,
                        REVIEWS,
                        PUBLICATIONS,
                        REMOVALS,
                        RECORD,
                        PASSWORD);
            case SPECIALIST -> List.of(HOME, FACTS, CASES, EVIDENCE, APPRAISAL, NOMINATIONS, PASSWORD);
            case STEERING_COMMITTEE ->
                List.of(
                        HOME,
                        DASHBOARD,
                        WATCH,
                        TASKS,
                        FACTS,
                        INITIATIVES,
                        STORIES,
                        APPRAISAL,
                        SHEETS,
                        AWARDS,
                        NOMINATIONS,
                        SESSION,
                        PASSWORD);
            case COUNCIL_MEMBER -> List.of(HOME, AWARDS, NOMINATIONS, SESSION, PASSWORD);
            case COUNCIL_SECRETARY ->
                List.of(HOME, CLASSES, AWARDS, NOMINATIONS, COUNCIL, SESSION, FACTS, REGISTER, PASSWORD);
            case CHAIR ->
                List.of(
                        HOME,
                        OVERVIEW,
                        DASHBOARD,
                        WATCH,
                        RANKING,
                        AWARDS,
                        SESSION,
                        DECISIONS,
                        REVIEWS,
                        PROPOSALS,
                        REGISTER,
                        PUBLICATIONS,
                        PASSWORD);
            case SUPERVISOR ->
                List.of(HOME, OVERVIEW, PLAN, REGISTRATIONS, FACTS, SHEETS, RANKING, AWARDS, DECISIONS, PASSWORD);
            case ADMINISTRATOR ->
                List.of(HOME, UNITS, PEOPLE, ACCOUNTS, LAW, FORMS, INSTALLATIONS, MAIL, WEBHOOKS, AUDIT, PASSWORD);
            case AUDITOR -> List.of(HOME, AUDIT, REGISTER, DECISIONS, LAW, PASSWORD);
        };
    }
}
