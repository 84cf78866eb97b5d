package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.Recorder;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Ledger;

/** For every fact of every plan there is a role and a page that can record it, and nobody else can. */
class RecordersTest {

    private static final Pattern FIELD = Pattern.compile("hx-post=\"/campaigns/\\d+/facts/(\\w+)/[^/\"]+/([^/\"]+)\"");
    private static final Pattern FACT_OPTION = Pattern.compile("<option value=\"([A-Za-z0-9.]+)\"");

    private final Campaigns campaigns = Running.part(Campaigns.class);
    private final Ledger ledger = Running.part(Ledger.class);

    @ParameterizedTest
    @CsvSource({"vl", "ub", "lt", "kg", "sp"})
    void everyFactIsRecordedOnSomePageByTheRolesThatThePlanNames(String prefix) {
        Actor office = Running.actor(prefix + ".standing-office");
        Campaign campaign = campaigns.seenBy(office).getLast();
        Plan plan = campaigns.plan(campaign);
        for (SubjectKind kind : SubjectKind.values()) {
            for (FactDeclaration fact :
                    plan.facts().getOrDefault(kind, Map.of()).values()) {
                List<Recorder> recorders = Recorder.of(plan, fact);
                assertThat(recorders).as(fact.id()).isNotEmpty();
                Participant subject = subject(campaign, plan, kind, recorders);
                for (Role role : Role.values()) {
                    Optional<Recorder> recorder =
                            recorders.stream().filter(one -> one.role() == role).findFirst();
                    Actor actor = actor(office, role, recorder, subject);
                    boolean may = ledger.mayRecord(actor, campaign, fact, subject.code());
                    assertThat(may).as("%s, %s", fact.id(), role).isEqualTo(recorder.isPresent());
                    if (may) {
                        ledger.requireSight(actor, campaign, kind, subject.code());
                        assertThat(ledger.sees(actor, campaign, fact, subject.code()))
                                .isTrue();
                    }
                }
            }
        }
    }

    /** Somebody of whom the fact is said; where only a unit above can, a unit below one. */
    private Participant subject(Campaign campaign, Plan plan, SubjectKind kind, List<Recorder> recorders) {
        Set<String> above = new HashSet<>();
        recorders.forEach(one -> one.block().ifPresent(above::add));
        return ledger.subjects(campaign, kind).stream()
                .filter(one -> above.isEmpty()
                        || one.block()
                                .map(plan.blocks()::get)
                                .flatMap(block -> block.parentBlock())
                                .filter(above::contains)
                                .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Actor actor(Actor office, Role role, Optional<Recorder> recorder, Participant subject) {
        boolean higher = recorder.flatMap(Recorder::block).isPresent() || subject.kind() == SubjectKind.PERSON;
        Optional<String> unit =
                !role.ofUnit() ? Optional.empty() : higher ? subject.above() : Optional.of(subject.code());
        return Running.as(
                office,
                new Grant(0, role, office.authority(), unit, unit, Optional.empty(), recorder.flatMap(Recorder::body)));
    }

    /** What the people of the demonstration find on their pages of facts covers all that their roles record. */
    @ParameterizedTest
    @CsvSource({"vl", "ub", "lt", "kg", "sp"})
    void thePagesOfEachRoleHoldTheFactsThatItRecords(String prefix) {
        Actor office = Running.actor(prefix + ".standing-office");
        Campaign campaign = campaigns.seenBy(office).getLast();
        Plan plan = campaigns.plan(campaign);
        String base = "/campaigns/" + campaign.id() + "/facts";
        for (String account : accounts(office.authority())) {
            Actor actor = Running.actor(account);
            Set<String> due = new HashSet<>();
            for (SubjectKind kind : SubjectKind.values()) {
                plan.facts().getOrDefault(kind, Map.of()).values().stream()
                        .filter(fact -> Recorder.of(plan, fact).stream().anyMatch(one -> one.is(actor.grant())))
                        .forEach(fact -> due.add(kind.word() + " " + fact.id()));
            }
            if (due.isEmpty()) {
                continue;
            }
            List<String> pages = pages(actor, campaign, due, base);
            assertThat(pages)
                    .as("pages of %s, who acts for %s", account, actor.grant())
                    .isNotEmpty();
            try (Visit visit = Visit.as(account)) {
                Set<String> found = new HashSet<>();
                for (String page : pages) {
                    String html = new String(visit.get(page), StandardCharsets.UTF_8);
                    fields(html).forEach(found::add);
                    if (page.contains("/grid")) {
                        Matcher option = FACT_OPTION.matcher(html);
                        while (option.find()) {
                            String kind = page.substring(page.indexOf("kind=") + 5);
                            found.add(kind + " " + option.group(1));
                        }
                    }
                }
                assertThat(found).as("%s on %s", account, pages).containsAll(due);
            }
        }
    }

    private List<String> pages(Actor actor, Campaign campaign, Set<String> due, String base) {
        List<String> pages = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            if (due.stream().noneMatch(one -> one.startsWith(kind.word() + " "))) {
                continue;
            }
            if (!actor.role().ofUnit()) {
                pages.add(base + "/grid?kind=" + kind.word());
            } else {
                ledger.subjects(campaign, kind).stream()
                        .filter(one -> kind == SubjectKind.UNIT
                                ? one.code().equals(actor.unit())
                                : one.above().equals(Optional.of(actor.unit())))
                        .findFirst()
                        .ifPresent(one -> pages.add(base + "/" + kind.word() + "/" + one.code()));
            }
        }
        return pages;
    }

    private static List<String> fields(String html) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            fields.add(field.group(1) + " " + field.group(2));
        }
        return fields;
    }

    private static List<String> accounts(String authority) {
        return Running.part(Accounts.class).accounts(authority).stream()
                .map(Accounts.Account::username)
                .toList();
    }

    /** The council's judgement of a person is recorded by its secretary, on the page to which the menu leads. */
    @Test
    void theSecretaryRecordsTheJudgementOfTheCouncil() {
        try (Visit secretary = Visit.as("vl.council-secretary")) {
            secretary.go("/campaigns/1");
            secretary.press(secretary.page.locator("a:has-text('Dữ kiện')").first());
            assertThat(secretary.page.locator("select[name=fact] option").allInnerTexts())
                    .isNotEmpty()
                    .doesNotContain("Ngày ban hành kế hoạch CCHC");
            String cell = "main [name=value]";
            secretary.page.locator(cell).first().waitFor();
            secretary.checkHere("facts of the council");
        }
    }
}
