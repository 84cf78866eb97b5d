package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignState;
import vn.thidua.server.campaign.CampaignStep;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Lifecycle;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.workflow.TakenStep;

/** In a campaign that is closed everything is read as before, and nothing is offered that would be refused. */
class EndedPagesTest {

    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*method=\"post\"[^>]*>.*?</form>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]*)\"");
    private static final Pattern CELL = Pattern.compile("hx-post=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final List<String> ROLES =
            List.of("standing-office", "clerk", "head", "chair", "council-secretary", "steering-committee");

    private final Routes routes = Routes.of(RequestMethod.GET);
    private final Campaigns campaigns = Running.part(Campaigns.class);
    private final Set<String> tried = new HashSet<>();
    private final Set<String> wrong = new TreeSet<>();
    private int read;

    @Test
    void nothingIsOfferedThatWouldBeRefusedAndEveryLinkLeadsToAPage() {
        Today today = Running.part(Today.class);
        LocalDate now = today.day();
        try {
            today.moveTo(LocalDate.parse("2030-01-01"));
            for (String authority : List.of("vl", "lt")) {
                Actor office = Running.actor(authority + ".standing-office");
                Campaign campaign = campaigns.seenBy(office).stream()
                        .filter(Campaign::isOpen)
                        .findFirst()
                        .orElseThrow();
                step(office, campaign, CampaignStep.CLOSE);
                try {
                    ROLES.forEach(role -> walk(authority + "." + role, "/campaigns/" + campaign.id()));
                } finally {
                    step(office, campaigns.campaign(office, campaign.id()), CampaignStep.REOPEN);
                }
                assertThat(campaigns.campaign(office, campaign.id()).state()).isEqualTo(CampaignState.ANNOUNCED);
            }
        } finally {
            today.moveTo(now);
        }
        assertThat(read).as("pages that were read").isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatClosingLeavesForLaterStandsOnTheFirstPageUntilItIsDone() {
        Actor office = Running.actor("sp.standing-office");
        Campaign campaign = campaigns.seenBy(office).getFirst();
        try (Visit visit = Visit.as("sp.standing-office")) {
            visit.go("/campaigns/" + campaign.id() + "/facts");
            assertThat(offered(visit.content("/campaigns/" + campaign.id() + "/facts")))
                    .as("what is offered while it is open")
                    .isNotEmpty();
            step(office, campaign, CampaignStep.CLOSE);
            try {
                visit.go("/");
                assertThat(visit.page.locator("main").innerText())
                        .contains("chờ trình cấp trên", "chưa đặt ngày trao thưởng", "tiền thưởng chờ chi")
                        .doesNotContain("chưa đăng ký", "Soạn báo cáo");
                visit.go("/campaigns/" + campaign.id() + "/facts");
                assertThat(visit.page.locator("main").innerText())
                        .contains("Phong trào đã kết thúc: mọi trang đọc được");
                visit.checkHere("facts of a campaign that is closed");
            } finally {
                step(office, campaigns.campaign(office, campaign.id()), CampaignStep.REOPEN);
            }
        }
    }

    private static void step(Actor office, Campaign campaign, CampaignStep step) {
        Running.part(Lifecycle.class)
                .step(office, campaign.id(), new TakenStep<>(step, "thử", campaign.version()), Optional.empty());
    }

    private void walk(String account, String campaign) {
        Map<String, Integer> times = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of(campaign));
        Deque<String> open = new ArrayDeque<>(seen);
        try (Visit visit = Visit.as(account)) {
            visit.go(campaign);
            while (!open.isEmpty()) {
                String path = open.poll();
                String kind = routes.kind(path);
                if (!path.matches(campaign + "(?:[/?].*)?") || times.merge(kind, 1, Integer::sum) > 2) {
                    continue;
                }
                var answer = visit.ask(path);
                if (answer.status() >= 400) {
                    wrong.add(account + " is led to " + path + ": " + answer.status());
                }
                if (!answer.headers().getOrDefault("content-type", "").contains("html")) {
                    continue;
                }
                read++;
                String html = new String(answer.body(), StandardCharsets.UTF_8);
                offered(html).stream()
                        .filter(one -> one.matches(campaign + "/(?!steps/|decisions/|postings/).*"))
                        .filter(tried::add)
                        .filter(one -> visit.post(one, Map.of()).text().contains("đã kết thúc hoặc đã dừng"))
                        .forEach(one -> wrong.add(account + " " + path + " offers " + one));
                Matcher link = LINK.matcher(html);
                while (link.find()) {
                    String next = link.group(1).replace("&amp;", "&");
                    if (!next.contains("lang=") && seen.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
    }

    /** Where the forms with a button and the cells of a page go. */
    private static Set<String> offered(String html) {
        Set<String> all = new TreeSet<>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            Matcher action = ACTION.matcher(form.group());
            if (form.group().contains("<button") && action.find()) {
                all.add(action.group(1).replaceAll("[?#].*", ""));
            }
        }
        Matcher cell = CELL.matcher(html);
        while (cell.find()) {
            all.add(cell.group(1));
        }
        return all;
    }
}
