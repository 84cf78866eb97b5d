package vn.thidua.server.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.plan.Deadline;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanDays;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.notification.CalendarFile;

/** Public files for other programs: tables, a feed of news, the map of pages, calendars. */
@Controller
public class OpenDataController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String JSON = "application/json";
    private static final int NEWS = 50;

    private final PublicCatalog catalog;
    private final OpenData data;
    private final OpenApi api;
    private final Campaigns campaigns;
    private final Today today;
    private final PublicAddress address;

    OpenDataController(
            PublicCatalog catalog,
            OpenData data,
            OpenApi api,
            Campaigns campaigns,
            Today today,
            PublicAddress address) {
        this.catalog = catalog;
        this.data = data;
        this.api = api;
        this.campaigns = campaigns;
        this.today = today;
        this.address = address;
    }

    private Visibility visibility() {
        return Visibility.on(today.day());
    }

    private String host() {
        return address.host();
    }

    @GetMapping(OpenPage.ROOT + "/openapi.json")
    ResponseEntity<byte[]> interfaces() {
        return OpenAnswer.of(JSON, api.description(host()));
    }

    @GetMapping(OpenPage.ROOT + "/{site}/du-lieu/datapackage.json")
    ResponseEntity<byte[]> description(@PathVariable String site) {
        return OpenAnswer.of(JSON, data.description(catalog.site(site), host()));
    }

    @GetMapping(OpenPage.ROOT + "/{site}/du-lieu/{file}.{ending:csv|json}")
    ResponseEntity<byte[]> table(@PathVariable String site, @PathVariable String file, @PathVariable String ending) {
        Site of = catalog.site(site);
        Dataset set = Arrays.stream(Dataset.values())
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(file));
        return ending.equals("csv")
                ? OpenAnswer.of(CSV, data.csv(set, of, host(), visibility()))
                : OpenAnswer.of(JSON, data.json(set, of, host(), visibility()));
    }

    @GetMapping(OpenPage.ROOT + "/{site}/tin.atom")
    ResponseEntity<byte[]> news(@PathVariable String site) {
        Site of = catalog.site(site);
        List<XmlFiles.News> news = new ArrayList<>();
        for (PublicCatalog.Run run : catalog.runs(of, visibility())) {
            news.add(news(run, run.item()));
            run.parts().forEach(item -> news.add(news(run, item)));
        }
        news.sort(Comparator.comparing(XmlFiles.News::day).reversed());
        return OpenAnswer.of(
                "application/atom+xml;charset=UTF-8",
                XmlFiles.atom(
                        of.name(),
                        host() + OpenPage.of(of),
                        news.stream().limit(NEWS).toList()));
    }

    private XmlFiles.News news(PublicCatalog.Run run, PublicItem item) {
        return new XmlFiles.News(
                item.title(),
                host() + OpenParts.place(run, item),
                OpenContent.touched(item),
                item.notes().isEmpty() ? run.item().title() : item.lastNote().text());
    }

    @GetMapping(OpenPage.ROOT + "/sitemap.xml")
    ResponseEntity<byte[]> map() {
        Map<String, LocalDate> pages = new java.util.LinkedHashMap<>();
        LocalDate day = today.day();
        pages.put(host() + OpenPage.ROOT, day);
        for (Site site : catalog.sites()) {
            pages.put(host() + OpenPage.of(site), day);
            for (PublicCatalog.Run run : catalog.runs(site, visibility())) {
                pages.put(host() + run.path(), OpenContent.touched(run));
                pages.put(host() + run.path() + "/" + OpenParts.PLAN, run.item().from());
                run.parts().forEach(item -> pages.put(host() + OpenParts.path(run, item), OpenContent.touched(item)));
            }
        }
        return OpenAnswer.of("application/xml;charset=UTF-8", XmlFiles.sitemap(pages));
    }

    /** Search engines read what is public; everything else is for those who sign in, or for who holds a certificate. */
    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        String text = "User-agent: *\nAllow: " + OpenPage.ROOT + "\nAllow: /own/\nAllow: /fonts/\nDisallow: "
                + OpenPage.ROOT + "/tim\nDisallow: /\n\nSitemap: " + host() + OpenPage.ROOT + "/sitemap.xml\n";
        return OpenAnswer.of("text/plain;charset=UTF-8", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @GetMapping(OpenPage.ROOT + "/{site}/{run}/lich.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String site, @PathVariable String run) {
        PublicCatalog.Run of = catalog.run(catalog.site(site), run, visibility());
        List<CalendarFile.Entry> entries = new ArrayList<>();
        Map<Deadline, LocalDate> days =
                PlanDays.fixed(campaigns.plan(of.campaign(), (int) of.item().subject()));
        days.forEach((deadline, day) -> entries.add(new CalendarFile.Entry(
                of.item().slug() + "-" + entries.size(),
                day,
                deadline.label(),
                of.item().title())));
        return OpenAnswer.of(
                "text/calendar;charset=UTF-8",
                CalendarFile.write(
                                entries,
                                of.item().from().atStartOfDay(Today.ZONE).toInstant())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
