package vn.thidua.server.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Docx;
import vn.thidua.documents.Paper;
import vn.thidua.documents.PaperFile;
import vn.thidua.documents.Pdf;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.council.CouncilResults;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.law.Law;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.record.Achievement;
import vn.thidua.server.record.AchievementKind;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.template.PaperPlaces;

/**
 * The papers with which an authority submits to a higher level: the letter (tờ trình), the list with extracts (danh sách trích
 * ngang) and the signed minutes of the council (Decree 152/2025 art. 33(11), 33(12)).
 */
@Component
class SubmissionPapers {

    private static final Texts TEXTS = Texts.of("vi");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int MOST_EARLIER = 5;

    private final Campaigns campaigns;
    private final Organisation organisation;
    private final CouncilResults council;
    private final Achievements achievements;
    private final Law law;
    private final PaperPlaces places;
    private final FileStore store;
    private final Today today;

    SubmissionPapers(
            Campaigns campaigns,
            Organisation organisation,
            CouncilResults council,
            Achievements achievements,
            Law law,
            PaperPlaces places,
            FileStore store,
            Today today) {
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.council = council;
        this.achievements = achievements;
        this.law = law;
        this.places = places;
        this.store = store;
        this.today = today;
    }

    /** The papers by path within the package. */
    Map<String, byte[]> of(Campaign campaign, Award award, String to, List<Manifest.Candidate> candidates) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map<Integer, String> minutes = council.minutes(campaign, award.id());
        Paper letter = letter(
                campaign,
                award,
                to,
                candidates,
                minutes.keySet().stream().sorted().toList());
        files.put("to-trinh.docx", Docx.of(letter));
        files.put("to-trinh.pdf", Pdf.of(letter));
        Paper list = list(campaign, award, candidates);
        files.put("danh-sach-trich-ngang.docx", Download.set(list, PaperFile.Ending.DOCX));
        files.put("danh-sach-trich-ngang.pdf", Download.set(list, PaperFile.Ending.PDF));
        minutes.forEach((number, hash) -> files.put("bien-ban-hop-hoi-dong-" + number + ".docx", store.read(hash)));
        return files;
    }

    private Paper.Head head(Campaign campaign, String number) {
        return new Paper.Head(
                "",
                organisation.authority(campaign.authority()).name(),
                number,
                PaperWords.placeAndNoDay(PaperWords.place(places.of(campaign.authority()))));
    }

    private Paper letter(
            Campaign campaign, Award award, String to, List<Manifest.Candidate> candidates, List<Integer> sessions) {
        Plan plan = campaigns.plan(campaign);
        LocalDate day = today.day();
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(
                TEXTS.say("upward.paper.letter").toUpperCase(VIETNAMESE), TEXTS.say("paper.proposing", award.label())));
        parts.add(new Paper.Centered(TEXTS.say("paper.to", to)));
        String name = organisation.authority(campaign.authority()).name();
        law.bases(campaign.authority(), name, day)
                .forEach(base -> parts.add(new Paper.Text(TEXTS.say("decision.paper.base", base))));
        parts.add(new Paper.Text(campaign.basis(plan)));
        parts.add(new Paper.Text(TEXTS.say(
                "upward.paper.asks",
                organisation.authority(campaign.authority()).name(),
                to,
                award.label(),
                candidates.size(),
                plan.title())));
        parts.add(new Paper.Text(TEXTS.say(
                sessions.isEmpty() ? "upward.paper.no-council" : "upward.paper.council",
                sessions.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        parts.add(new Paper.Heading(TEXTS.say("upward.paper.enclosed")));
        parts.add(new Paper.Text(TEXTS.say("upward.paper.list-enclosed")));
        if (!sessions.isEmpty()) {
            parts.add(new Paper.Text(TEXTS.say("upward.paper.minutes-enclosed")));
        }
        parts.add(new Paper.Text(TEXTS.say("upward.paper.dossiers-enclosed", candidates.size())));
        Paper.close(parts);
        parts.add(new Paper.Signature(
                "",
                TEXTS.say("role.chair"),
                "",
                List.of(TEXTS.say("upward.paper.as-above"), TEXTS.say("paper.archive"))));
        return new Paper(head(campaign, TEXTS.say("paper.number", "TTr-UBND")), parts);
    }

    private Paper list(Campaign campaign, Award award, List<Manifest.Candidate> candidates) {
        List<List<String>> rows = new ArrayList<>();
        for (Manifest.Candidate one : candidates) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    one.name(),
                    one.unit(),
                    TEXTS.say("decision.achievement", PaperWords.movement(campaign.title()))
                            + (one.points().isEmpty() ? "" : ". " + TEXTS.say("upward.paper.points", points(one)))
                            + (one.classes().isEmpty() ? "" : ". " + one.classes()),
                    earlier(campaign, one),
                    council(campaign, award, one)));
        }
        return new Paper(
                head(campaign, ""),
                List.of(
                        new Paper.Title(
                                TEXTS.say("upward.paper.list").toUpperCase(VIETNAMESE),
                                TEXTS.say("paper.proposing", award.label())),
                        new Paper.Table(
                                List.of(
                                        TEXTS.say("council.paper.no"),
                                        TEXTS.say("nomination.who"),
                                        TEXTS.say("unit.name"),
                                        TEXTS.say("upward.paper.extract"),
                                        TEXTS.say("upward.paper.earlier"),
                                        TEXTS.say("upward.paper.votes")),
                                rows,
                                List.of(6, 20, 16, 26, 20, 12),
                                5),
                        new Paper.Signature("", TEXTS.say("role.chair"), "", List.of())));
    }

    private static String points(Manifest.Candidate one) {
        return TEXTS.show(new java.math.BigDecimal(one.points()));
    }

    /** What was achieved before, newest first. */
    private String earlier(Campaign campaign, Manifest.Candidate one) {
        return achievements.of(campaign.authority(), EnumWords.of(SubjectKind.class, one.kind()), one.code()).stream()
                .filter(each -> each.what() == AchievementKind.AWARD)
                .limit(MOST_EARLIER)
                .map(SubmissionPapers::words)
                .collect(Collectors.joining("; "));
    }

    private static String words(Achievement one) {
        return one.label() + " (" + one.year() + (one.number().isEmpty() ? "" : ", " + one.number()) + ")";
    }

    private String council(Campaign campaign, Award award, Manifest.Candidate one) {
        return council.share(campaign, award.id(), one.kind(), one.code()).orElse("");
    }
}
