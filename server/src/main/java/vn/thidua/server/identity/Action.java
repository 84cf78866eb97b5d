package vn.thidua.server.identity;

import static vn.thidua.server.identity.Role.ADMINISTRATOR;
import static vn.thidua.server.identity.Role.AUDITOR;
import static vn.thidua.server.identity.Role.CHAIR;
import static vn.thidua.server.identity.Role.CLERK;
import static vn.thidua.server.identity.Role.COUNCIL_MEMBER;
import static vn.thidua.server.identity.Role.COUNCIL_SECRETARY;
import static vn.thidua.server.identity.Role.HEAD;
import static vn.thidua.server.identity.Role.SPECIALIST;
import static vn.thidua.server.identity.Role.STANDING_OFFICE;
import static vn.thidua.server.identity.Role.STEERING_COMMITTEE;
import static vn.thidua.server.identity.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;
import vn.thidua.server.kernel.EnumWords;

/**
 * What can be done, and by which roles. This is the only place that says so: services ask it, the table in the docs is
 * printed from it, and a test tries every pair. What does not stand here is denied.
 */
public enum Action {
    /** Sees that a campaign is there, its plan and its calendar. */
    SEE_CAMPAIGN(
            CLERK,
            HEAD,
            STANDING_OFFICE,
            SPECIALIST,
            STEERING_COMMITTEE,
            COUNCIL_MEMBER,
            COUNCIL_SECRETARY,
            CHAIR,
            SUPERVISOR,
            ADMINISTRATOR,
            AUDITOR),
    /** Makes a campaign from a plan. */
    CREATE_CAMPAIGN(STANDING_OFFICE),
    /** Changes who takes part, parameters and open days before the announcement. */
    PREPARE_CAMPAIGN(STANDING_OFFICE),
    /** Reads a campaign that is prepared, with what its announcement would do and could cost. */
    SEE_PREPARED(STANDING_OFFICE, STEERING_COMMITTEE, CHAIR),
    /** Approves a plan before it is announced, where the authority chose that role for it. */
    APPROVE_PLAN(STANDING_OFFICE, STEERING_COMMITTEE, CHAIR),
    /** Says whether plans need approval, and whose. */
    RULE_APPROVAL(CHAIR),
    /** Announces the campaign, withdraws it or calls it off. */
    ANNOUNCE_CAMPAIGN(STANDING_OFFICE, CHAIR),
    /** Closes a campaign whose days are past, opens it again, puts it away. */
    END_CAMPAIGN(STANDING_OFFICE),
    /** Puts a corrected plan in force. */
    CORRECT_PLAN(STANDING_OFFICE),
    /** Fills in a unit's registration. */
    FILL_REGISTRATION(CLERK, HEAD),
    /** Submits or withdraws a unit's registration. */
    SUBMIT_REGISTRATION(HEAD),
    /** Sees the registrations of all units. */
    SEE_REGISTRATIONS(STANDING_OFFICE, STEERING_COMMITTEE, CHAIR, SUPERVISOR),
    /** Returns a registration, reminds those without one. */
    TEND_REGISTRATIONS(STANDING_OFFICE),
    /** Sees the facts of one's own unit. */
    SEE_OWN_FACTS(CLERK, HEAD),
    /** Sees the facts of all units. */
    SEE_ALL_FACTS(STANDING_OFFICE, SPECIALIST, STEERING_COMMITTEE, CHAIR, SUPERVISOR),
    /** Records facts; which ones the plan says. */
    RECORD_FACT(CLERK, HEAD, STANDING_OFFICE, SPECIALIST, STEERING_COMMITTEE, COUNCIL_SECRETARY, CHAIR),
    /** Sees tasks: a unit its own. */
    SEE_TASKS(CLERK, HEAD, STANDING_OFFICE, SPECIALIST, STEERING_COMMITTEE, CHAIR, SUPERVISOR),
    /** Gives units tasks, confirms, extends and cancels them. */
    ASSIGN_TASK(STANDING_OFFICE, STEERING_COMMITTEE),
    /** Says that a task is done. */
    REPORT_TASK(CLERK, HEAD),
    /** Sees papers that units owe: a unit its own. */
    SEE_DELIVERIES(CLERK, HEAD, STANDING_OFFICE, STEERING_COMMITTEE, CHAIR, SUPERVISOR),
    /** Hands in a paper that its unit owes. */
    DELIVER(CLERK, HEAD),
    /** Checks papers that were handed in, and puts down those that came by post. */
    CHECK_DELIVERY(STANDING_OFFICE),
    /** Takes values that other systems measured, and lets systems send them. */
    TAKE_VALUES(STANDING_OFFICE),
    /** Sees cases: a unit its own, others those of the registers that they keep. */
    SEE_CASES(CLERK, HEAD, STANDING_OFFICE, SPECIALIST, STEERING_COMMITTEE),
    /** Keeps registers of cases; which ones the plan says. */
    KEEP_CASES(STANDING_OFFICE, SPECIALIST, STEERING_COMMITTEE),
    /** Says what a unit has to say to a case. */
    ANSWER_CASE(CLERK, HEAD),
    /** Sees initiatives. */
    SEE_INITIATIVES(
            CLERK,
            HEAD,
            STANDING_OFFICE,
            SPECIALIST,
            STEERING_COMMITTEE,
            COUNCIL_MEMBER,
            COUNCIL_SECRETARY,
            CHAIR,
            SUPERVISOR),
    /** Proposes initiatives, takes over those of others. */
    PROPOSE_INITIATIVE(CLERK, HEAD),
    /** Says what is new in an initiative and what it brings. */
    APPRAISE_INITIATIVE(STANDING_OFFICE),
    /** Recognises initiatives by a decision. */
    RECOGNISE_INITIATIVE(STEERING_COMMITTEE, CHAIR),
    /** Decides between a count and what somebody typed. */
    DECIDE_COUNT(STANDING_OFFICE),
    /** Adds evidence. */
    ADD_EVIDENCE(CLERK, HEAD, STANDING_OFFICE, SPECIALIST),
    /** Claims points for one's unit. */
    CLAIM_POINTS(CLERK, HEAD),
    /** Submits the unit's score sheet, appeals. */
    SUBMIT_SHEET(HEAD),
    /** Sees all score sheets that were submitted. */
    SEE_SHEETS(STANDING_OFFICE, SPECIALIST, STEERING_COMMITTEE, CHAIR, SUPERVISOR),
    /** Appraises lines; which ones the plan says. */
    APPRAISE(STANDING_OFFICE, SPECIALIST, STEERING_COMMITTEE),
    /** Returns lines, ends the appraisal of a sheet, answers appeals. */
    TEND_SHEETS(STANDING_OFFICE),
    /** Approves final points. */
    APPROVE_POINTS(STEERING_COMMITTEE),
    /** Sees the ranking before it is published. */
    SEE_PROVISIONAL_RANKING(STANDING_OFFICE, SUPERVISOR),
    /** Publishes the ranking. */
    PUBLISH_RANKING(STANDING_OFFICE),
    /** Sees who meets which standards of which award. */
    SEE_ELIGIBILITY(STANDING_OFFICE, STEERING_COMMITTEE, COUNCIL_MEMBER, COUNCIL_SECRETARY, CHAIR, SUPERVISOR),
    /** Records the council's choice between equals. */
    SETTLE_TIE(COUNCIL_SECRETARY),
    /** Puts somebody forward for an award, prepares the dossier. */
    NOMINATE(CLERK, HEAD, STANDING_OFFICE),
    /** Hands a dossier in, takes it back. */
    SUBMIT_NOMINATION(HEAD, STANDING_OFFICE),
    /** Sees nominations: a unit its own, others those handed in. */
    SEE_NOMINATIONS(
            CLERK,
            HEAD,
            STANDING_OFFICE,
            SPECIALIST,
            STEERING_COMMITTEE,
            COUNCIL_MEMBER,
            COUNCIL_SECRETARY,
            CHAIR,
            SUPERVISOR),
    /** Returns a dossier or finds it in order. */
    TEND_NOMINATIONS(STANDING_OFFICE),
    /** Says what it thinks of a nomination. */
    APPRAISE_NOMINATION(STANDING_OFFICE, SPECIALIST, STEERING_COMMITTEE),
    /** Lists those proposed for everybody to read, enters and answers what citizens say to it. */
    POST_PROPOSED(STANDING_OFFICE),
    /** Sees councils and their sessions. */
    SEE_COUNCIL(STANDING_OFFICE, STEERING_COMMITTEE, COUNCIL_MEMBER, COUNCIL_SECRETARY, CHAIR, SUPERVISOR),
    /** Appoints members, calls sessions, opens and closes votes, writes minutes. */
    CONVENE(COUNCIL_SECRETARY),
    /** Votes and signs minutes, where one sits in the council. */
    VOTE(COUNCIL_MEMBER, COUNCIL_SECRETARY, CHAIR, STEERING_COMMITTEE),
    /** Sees decisions from the day of their publication. */
    SEE_DECISIONS(
            CLERK,
            HEAD,
            STANDING_OFFICE,
            SPECIALIST,
            STEERING_COMMITTEE,
            COUNCIL_MEMBER,
            COUNCIL_SECRETARY,
            CHAIR,
            SUPERVISOR,
            AUDITOR),
    /** Drafts decisions. */
    DRAFT_DECISION(STANDING_OFFICE),
    /** Signs decisions. */
    SIGN_DECISION(CHAIR),
    /** Prints certificates. */
    PRINT_CERTIFICATES(STANDING_OFFICE),
    /** Sets the meeting at which awards are handed over, and enters who received them. */
    KEEP_CEREMONY(STANDING_OFFICE),
    /** Sees the register of awards and the fund. */
    SEE_REGISTER(STANDING_OFFICE, COUNCIL_SECRETARY, CHAIR, SUPERVISOR, AUDITOR),
    /** Records grants to the fund and payments from it. */
    KEEP_FUND(STANDING_OFFICE),
    /** Sees proposals to a higher level, sent or received. */
    SEE_PROPOSALS(STANDING_OFFICE, COUNCIL_SECRETARY, CHAIR, SUPERVISOR),
    /** Proposes to a higher level, takes its answers. */
    SEND_PROPOSAL(STANDING_OFFICE),
    /** Takes and answers proposals of a lower level. */
    ANSWER_PROPOSAL(STANDING_OFFICE),
    /** Exchanges keys with the installations of higher and lower levels, whose packages and answers are then taken. */
    EXCHANGE_KEYS(ADMINISTRATOR),
    /** Sees what units and people achieved over the years. */
    SEE_RECORD(
            CLERK,
            HEAD,
            STANDING_OFFICE,
            STEERING_COMMITTEE,
            COUNCIL_MEMBER,
            COUNCIL_SECRETARY,
            CHAIR,
            SUPERVISOR,
            AUDITOR),
    /** Puts earlier years on record. */
    CHANGE_RECORD(STANDING_OFFICE),
    /** Sees what the law says, from when. */
    SEE_LAW(STANDING_OFFICE, COUNCIL_SECRETARY, CHAIR, ADMINISTRATOR, AUDITOR),
    /** Records what the law says where the authority knows it better. */
    CHANGE_LAW(ADMINISTRATOR),
    /** Says by which server mail goes out, and when people are reminded. */
    CHANGE_MAIL(ADMINISTRATOR),
    /** Says which other systems are told what becomes public. */
    TELL_SYSTEMS(ADMINISTRATOR),
    /** Reminds those who are late. */
    REMIND(STANDING_OFFICE),
    /** Asks about a clause of the plan. */
    ASK_QUESTION(CLERK, HEAD),
    /** Answers what units ask about clauses. */
    ANSWER_QUESTION(STANDING_OFFICE),
    /** Writes articles about good examples. */
    WRITE_STORY(CLERK, HEAD, STANDING_OFFICE),
    /** Approves articles about good examples, or gives them back. */
    APPROVE_STORY(STANDING_OFFICE, CHAIR),
    /** Sees reports of reviews: those that are signed; others who write or sign them. */
    SEE_REVIEWS(
            CLERK,
            HEAD,
            STANDING_OFFICE,
            SPECIALIST,
            STEERING_COMMITTEE,
            COUNCIL_MEMBER,
            COUNCIL_SECRETARY,
            CHAIR,
            SUPERVISOR,
            AUDITOR),
    /** Writes the report of a review and hands it to whoever signs. */
    WRITE_REVIEW(STANDING_OFFICE, STEERING_COMMITTEE),
    /** Signs the report of a review, or gives it back. */
    SIGN_REVIEW(CHAIR),
    /** Makes things public from a day on, corrects them and takes them down. */
    PUBLISH(STANDING_OFFICE, CHAIR),
    /** Records that somebody asked not to be found by the public's search, and decides on it. */
    TEND_REMOVALS(STANDING_OFFICE, CHAIR),
    /** Sees the state's statistics of the authority with the cases behind each number, also of decisions before their day. */
    SEE_STATISTICS(STANDING_OFFICE, CHAIR),
    /** Says of cases what the state's forms ask, and types what the program cannot know. */
    KEEP_STATISTICS(STANDING_OFFICE),
    /** Locks a form of the state's statistics, with a copy that stays. */
    LOCK_STATISTICS(STANDING_OFFICE, CHAIR),
    /** Changes the authority's own forms of papers. */
    CHANGE_TEMPLATES(ADMINISTRATOR),
    /** Exports the campaign as a case. */
    EXPORT_CASE(STANDING_OFFICE, AUDITOR),
    /** Sees units and people. */
    SEE_ORGANISATION(STANDING_OFFICE, ADMINISTRATOR, AUDITOR),
    /** Changes units and people. */
    CHANGE_ORGANISATION(ADMINISTRATOR),
    /** Gives and ends roles, opens and locks accounts. */
    CHANGE_ACCOUNTS(ADMINISTRATOR),
    /** Reads the audit. */
    READ_AUDIT(AUDITOR, ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // A copy that cannot change.
    private final Set<Role> roles;

    Action(Role first, Role... more) {
        this.roles = Set.copyOf(EnumSet.of(first, more));
    }

    /** What is done in a campaign, and by nobody any more once it has come to its end. */
    private static final Set<Action> OF_RUNNING = Set.copyOf(EnumSet.of(
            PREPARE_CAMPAIGN,
            APPROVE_PLAN,
            CORRECT_PLAN,
            FILL_REGISTRATION,
            SUBMIT_REGISTRATION,
            TEND_REGISTRATIONS,
            RECORD_FACT,
            ASSIGN_TASK,
            REPORT_TASK,
            DELIVER,
            CHECK_DELIVERY,
            TAKE_VALUES,
            KEEP_CASES,
            ANSWER_CASE,
            PROPOSE_INITIATIVE,
            APPRAISE_INITIATIVE,
            RECOGNISE_INITIATIVE,
            DECIDE_COUNT,
            ADD_EVIDENCE,
            CLAIM_POINTS,
            SUBMIT_SHEET,
            APPRAISE,
            TEND_SHEETS,
            APPROVE_POINTS,
            PUBLISH_RANKING,
            SETTLE_TIE,
            NOMINATE,
            SUBMIT_NOMINATION,
            TEND_NOMINATIONS,
            APPRAISE_NOMINATION,
            CONVENE,
            VOTE,
            REMIND,
            ASK_QUESTION,
            ANSWER_QUESTION,
            WRITE_STORY,
            APPROVE_STORY,
            WRITE_REVIEW,
            SIGN_REVIEW));

    /** Whether nobody does it any more in a campaign that has come to its end. */
    public boolean endsWithCampaign() {
        return OF_RUNNING.contains(this);
    }

    /** Whether the role may do it at all. */
    public boolean allows(Role role) {
        return roles.contains(role);
    }

    /** The word by which messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
