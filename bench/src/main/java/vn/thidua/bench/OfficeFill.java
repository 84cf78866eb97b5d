package vn.thidua.bench;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.Office;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPaper;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Lifecycle;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.NewAccount;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.organisation.Authority;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.scoring.Standings;

/** Fills a data folder with one campaign of 3 321 units, every fact known, and accounts for a load run. */
final class OfficeFill {

    /** As many communes as Viet Nam has since 1 July 2025. */
    static final int UNITS = 3_321;

    /** How many of them somebody works for in the load run. */
    static final int CLERKS = 40;

    /** How many people who only look may sign in at once, each with a name of their own. */
    static final int PEOPLE = 300;

    static final String PASSWORD = "thi-dua-2024";

    private OfficeFill() {}

    /** Arguments: the data folder, id of the plan. */
    public static void main(String[] args) {
        try (Office office = open(args[0])) {
            if (office.part(Accounts.class).none()) {
                fill(office, args[1]);
            }
            rescore(office);
        }
    }

    /** The office on a data folder, on a port of its own, on a day near the end of the campaign. */
    static Office open(String data) {
        return Office.open(Map.of(
                "server.port",
                0,
                "thidua.home",
                System.getProperty("thidua.home"),
                "thidua.data",
                Path.of(data).toAbsolutePath(),
                "thidua.day",
                "2024-12-10"));
    }

    static void fill(Office office, String id) {
        PlanText text = new PlanText(office.part(PlanPacks.class).text(id).orElseThrow(), Map.of());
        List<String> blocks =
                text.read(id).plan().orElseThrow().blocks().keySet().stream().toList();
        Organisation organisation = office.part(Organisation.class);
        organisation.found(Act.PROGRAM, new Authority("do-tai", "Cơ quan đo tải"));
        for (int i = 0; i < UNITS; i++) {
            organisation.add(
                    Act.PROGRAM,
                    "do-tai",
                    new Unit(
                            "u" + i,
                            Optional.empty(),
                            blocks.get(i % blocks.size()),
                            "Đơn vị số " + i,
                            "Đơn vị " + i,
                            LocalDate.of(2015, 1, 1),
                            Optional.empty(),
                            Optional.empty(),
                            0));
        }
        Accounts accounts = office.part(Accounts.class);
        account(accounts, "office", Role.STANDING_OFFICE, Optional.empty());
        for (int i = 0; i < CLERKS; i++) {
            account(accounts, "clerk" + i, Role.CLERK, Optional.of("u" + i * 83));
        }
        for (int i = 0; i < PEOPLE; i++) {
            account(accounts, "person" + i, Role.CLERK, Optional.of("u" + i));
        }
        Actor actor = actor(office, "office");
        Campaigns campaigns = office.part(Campaigns.class);
        Campaign campaign = campaigns.create(actor, text);
        office.part(Lifecycle.class)
                .announce(actor, campaign.id(), new CampaignPaper("1/KH-UBND", campaign.from()), campaign.version());
        Plan plan = campaigns.plan(campaign);
        Random random = new Random(1);
        for (FactDeclaration fact : plan.facts().get(SubjectKind.UNIT).values()) {
            List<Ledger.Draft> drafts = new ArrayList<>();
            for (int i = 0; i < UNITS; i++) {
                String unit = "u" + i;
                drafts.add(new Ledger.Draft(
                        SubjectKind.UNIT,
                        unit,
                        fact.id(),
                        Optional.of(value(fact, random)),
                        campaign.from(),
                        "import",
                        "",
                        0));
            }
            Grant by = new Grant(
                    0,
                    fact.by().contains("steering-committee") ? Role.STEERING_COMMITTEE : Role.STANDING_OFFICE,
                    "do-tai",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            office.part(Ledger.class)
                    .record(new Actor(0, "fill", "fill", List.of(by), Optional.of(by)), campaign, drafts);
        }
    }

    /** Somebody of each role that sees pages of its own, where there is nobody yet. @return their names */
    static List<String> others(Office office) {
        Accounts accounts = office.part(Accounts.class);
        List<Role> roles = List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.CHAIR, Role.COUNCIL_SECRETARY);
        for (Role role : roles) {
            if (accounts.actor(role.word()).isEmpty()) {
                account(accounts, role.word(), role, Optional.empty());
            }
        }
        return roles.stream().map(Role::word).toList();
    }

    private static void account(Accounts accounts, String name, Role role, Optional<String> unit) {
        long id = accounts.open(Act.PROGRAM, NewAccount.of(name, name, PASSWORD));
        accounts.give(Act.PROGRAM, id, "do-tai", new Assignment(role, unit, Optional.empty(), Optional.empty()));
    }

    private static Actor actor(Office office, String name) {
        return office.part(Accounts.class).actor(name).orElseThrow();
    }

    private static String value(FactDeclaration fact, Random random) {
        int luck = random.nextInt(100);
        if (fact.type() == FactType.TEXT) {
            return fact.values().getFirst();
        }
        return switch (fact.type()) {
            case BOOLEAN -> String.valueOf(luck > 5);
            case PERCENT, DECIMAL -> String.valueOf(70 + luck % 31);
            case DATE, EVENT -> LocalDate.of(2024, 1, 2).plusDays(luck).toString();
            default -> String.valueOf(luck % 4);
        };
    }

    /** Reading every fact from the tables and scoring everybody anew, as after a correction of the plan. */
    private static void rescore(Office office) {
        Actor actor = actor(office, "office");
        Campaigns campaigns = office.part(Campaigns.class);
        Campaign campaign = campaigns.seenBy(actor).getFirst();
        Standings standings = office.part(Standings.class);
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            var outcome = standings.provisional(campaign, campaigns.plan(campaign));
            BigDecimal sum = BigDecimal.ZERO;
            for (int row = 0; row < UNITS; row++) {
                sum = sum.add(outcome.total(SubjectKind.UNIT, row));
                outcome.rank(SubjectKind.UNIT, row);
            }
            System.out.printf(
                    "re-score %d units, facts read: %d ms (sum %s)%n",
                    UNITS, (System.nanoTime() - start) / 1_000_000, sum.toPlainString());
        }
    }
}
