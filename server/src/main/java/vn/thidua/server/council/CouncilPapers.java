package vn.thidua.server.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Docx;
import vn.thidua.documents.Paper;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.posting.Opinions;
import vn.thidua.server.posting.PostedStanding;
import vn.thidua.server.posting.Postings;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.template.PaperPlaces;
import vn.thidua.words.Values;

/** A council's papers: invitation, ballot, minutes. */
@Component
class CouncilPapers {

    private static final Texts TEXTS = Texts.of("vi");
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Postings postings;
    private final Opinions opinions;
    private final PaperPlaces places;
    private final FileStore store;

    CouncilPapers(
            Campaigns campaigns,
            Organisation organisation,
            Postings postings,
            Opinions opinions,
            PaperPlaces places,
            FileStore store) {
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.postings = postings;
        this.opinions = opinions;
        this.places = places;
        this.store = store;
    }

    private String place(Campaign campaign) {
        return PaperWords.place(places.of(campaign.authority()));
    }

    private Paper paper(
            Campaign campaign, SessionDetails sitting, String number, String title, List<Paper.Part> parts) {
        String dated = PaperWords.placeAndDay(place(campaign), sitting.session().day());
        return paper(campaign, sitting, number, title, dated, parts);
    }

    private Paper paper(
            Campaign campaign,
            SessionDetails sitting,
            String number,
            String title,
            String dated,
            List<Paper.Part> parts) {
        List<Paper.Part> all = new ArrayList<>(List.of(new Paper.Title(
                TEXTS.say(title).toUpperCase(VIETNAMESE),
                campaigns.plan(campaign).title())));
        all.addAll(parts);
        return new Paper(
                new Paper.Head(
                        organisation.authority(campaign.authority()).name(),
                        sitting.rules().label(),
                        number.isEmpty() ? "" : TEXTS.say("paper.number", number),
                        dated),
                all);
    }

    /** Calls the members together. */
    Paper invitation(Campaign campaign, SessionDetails sitting) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Centered(TEXTS.say(
                "paper.to",
                TEXTS.say("council.paper.members-of", sitting.rules().label()))));
        parts.add(new Paper.Text(TEXTS.say(
                "council.paper.invite",
                sitting.rules().label(),
                sitting.session().number(),
                sitting.session().time(),
                Values.day(sitting.session().day()),
                sitting.session().place())));
        parts.add(new Paper.Heading(TEXTS.say("council.paper.agenda")));
        parts.add(agenda(campaign, sitting));
        parts.add(new Paper.Signature(
                "",
                TEXTS.say("council.paper.for", sitting.rules().label()) + "\n" + TEXTS.say("council.paper.secretary"),
                "",
                Stream.concat(
                                sitting.members().stream().map(member -> member.name() + ";"),
                                Stream.of(TEXTS.say("paper.archive")))
                        .toList()));
        // It is sent before the day of the session, on a day that whoever sends it writes.
        return paper(
                campaign, sitting, "GM", "council.paper.invitation", PaperWords.placeAndNoDay(place(campaign)), parts);
    }

    private Paper.Table agenda(Campaign campaign, SessionDetails sitting) {
        return new Paper.Table(
                List.of(TEXTS.say("council.paper.no"), TEXTS.say("nomination.who"), TEXTS.say("nomination.award")),
                sitting.items().stream()
                        .map(item -> List.of(String.valueOf(item.place() + 1), item.name(), award(campaign, item)))
                        .toList(),
                List.of(10, 45, 45),
                3);
    }

    private String award(Campaign campaign, Item item) {
        return campaigns.plan(campaign).awardLabel(item.award());
    }

    /**
     * Ballots to be ticked by hand. What every member votes on stands on one sheet; what some may not vote on has a sheet of
     * its own, which they are not given: a line left out of one member's sheet alone would show whose it was.
     */
    Paper ballot(Campaign campaign, SessionDetails sitting) {
        Map<Item, List<Member>> apart = new LinkedHashMap<>();
        List<Item> common = new ArrayList<>();
        for (Item item : sitting.items()) {
            List<Member> interested = sitting.members().stream()
                    .filter(member -> !sitting.interest(member, item).isEmpty())
                    .toList();
            if (interested.isEmpty()) {
                common.add(item);
            } else {
                apart.put(item, interested);
            }
        }
        List<Paper.Part> parts = new ArrayList<>();
        if (!common.isEmpty()) {
            parts.addAll(sheet(campaign, common));
        }
        apart.forEach((item, interested) -> {
            if (!parts.isEmpty()) {
                parts.add(new Paper.NewPage());
                parts.add(ballotTitle(campaign));
            }
            parts.add(new Paper.Text(TEXTS.say(
                    "council.paper.ballot-apart",
                    interested.stream().map(Member::name).collect(Collectors.joining(", ")))));
            parts.addAll(sheet(campaign, List.of(item)));
        });
        return paper(campaign, sitting, "", "council.paper.ballot", parts);
    }

    private Paper.Title ballotTitle(Campaign campaign) {
        return new Paper.Title(
                TEXTS.say("council.paper.ballot").toUpperCase(VIETNAMESE),
                campaigns.plan(campaign).title());
    }

    private List<Paper.Part> sheet(Campaign campaign, List<Item> items) {
        return List.of(
                new Paper.Text(TEXTS.say("council.paper.ballot-hint")),
                new Paper.Table(
                        List.of(
                                TEXTS.say("council.paper.no"),
                                TEXTS.say("nomination.who"),
                                TEXTS.say("nomination.award"),
                                TEXTS.say("choice.yes"),
                                TEXTS.say("choice.no")),
                        items.stream()
                                .map(item -> List.of(
                                        String.valueOf(item.place() + 1), item.name(), award(campaign, item), "", ""))
                                .toList(),
                        List.of(8, 34, 34, 12, 12),
                        5));
    }

    /** What happened in the session. */
    Paper minutes(Campaign campaign, SessionDetails sitting) {
        Session session = sitting.session();
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Heading(TEXTS.say("paper.meeting")));
        parts.add(new Paper.Text(
                TEXTS.say("council.paper.when", session.time(), PaperWords.day(session.day()), session.place())));
        parts.add(new Paper.Heading(TEXTS.say("paper.present")));
        parts.add(new Paper.Text(TEXTS.say(
                "council.paper.present", sitting.present(), sitting.members().size(), names(sitting, true))));
        String absent = names(sitting, false);
        if (!absent.isEmpty()) {
            parts.add(new Paper.Text(TEXTS.say("council.paper.absent", absent)));
        }
        parts.add(new Paper.Heading(TEXTS.say("council.paper.matter")));
        session.discussion().lines().filter(line -> !line.isBlank()).forEach(line -> parts.add(new Paper.Text(line)));
        sitting.items().stream()
                .filter(item -> !item.again().isEmpty())
                .forEach(item -> parts.add(new Paper.Text(
                        TEXTS.say("council.paper.again", item.name(), award(campaign, item), item.again()))));
        interests(sitting).stream().distinct().forEach(said -> parts.add(new Paper.Text(said)));
        parts.addAll(heard(campaign, sitting));
        parts.add(new Paper.Heading(TEXTS.say("council.paper.result")));
        parts.add(new Paper.Text(TEXTS.say(session.secret() ? "council.paper.secret" : "council.paper.open")));
        sitting.sheets(TEXTS::say)
                .or(() -> sitting.ballots()
                        .map(cast -> TEXTS.say(
                                "council.paper.ballots", cast, sitting.voted().size())))
                .ifPresent(sheets -> parts.add(new Paper.Text(sheets)));
        sitting.commonMajority()
                .ifPresent(
                        share -> parts.add(new Paper.Text(TEXTS.say("council.share-of-all", share.said(TEXTS::say)))));
        parts.add(result(campaign, sitting));
        sitting.items().stream()
                .filter(sitting::isLate)
                .map(item -> TEXTS.say("council.paper.late-interest", item.name()))
                .distinct()
                .forEach(said -> parts.add(new Paper.Text(said)));
        parts.addAll(conclusion(campaign, sitting));
        parts.add(new Paper.Text(
                session.ended().isEmpty()
                        ? TEXTS.say("council.paper.ended-open")
                        : TEXTS.say("council.paper.ended", session.ended(), PaperWords.day(session.day()))));
        parts.add(new Paper.Signatures(
                new Paper.Signature("", TEXTS.say("paper.secretary"), signer(sitting, "sign-secretary")),
                new Paper.Signature("", TEXTS.say("paper.presiding"), signer(sitting, "sign-presiding"))));
        // Minutes say in their text where it was and on which day; their head has no line for it (Decree 30/2020, annex
        // III).
        return paper(campaign, sitting, "BB", "council.paper.minutes", "", parts);
    }

    /** How long the lists of those proposed were public, and what came of what was said to them (Decree 152/2025 art. 44). */
    private List<Paper.Part> heard(Campaign campaign, SessionDetails sitting) {
        List<Paper.Part> parts = new ArrayList<>();
        for (PostedStanding one : postings.about(
                campaign, sitting.items().stream().map(Item::candidate).toList())) {
            parts.add(new Paper.Text(TEXTS.say(
                    "council.paper.posted-days",
                    one.list().number(),
                    one.first().map(Values::day).orElse("…"),
                    one.last().map(Values::day).orElse("…"),
                    one.list().source(),
                    one.said())));
            opinions.heard(one.list())
                    .forEach(said -> parts.add(new Paper.Text(TEXTS.say(
                            "council.paper.opinion",
                            said.number(),
                            said.text(),
                            TEXTS.say("opinion-state." + said.state().word()),
                            said.answer()))));
        }
        return parts;
    }

    private static String names(SessionDetails sitting, boolean present) {
        return sitting.members().stream()
                .filter(member -> sitting.isPresent(member) == present)
                .map(member -> member.name() + " (" + member.post()
                        + (member.presides() ? ", " + TEXTS.say("council.paper.presides") : "") + ")"
                        + (sitting.note(member).isEmpty() ? "" : " – " + sitting.note(member)))
                .collect(Collectors.joining("; "));
    }

    /** The same unit or person may be put forward for several awards: once said is enough. */
    private static List<String> interests(SessionDetails sitting) {
        List<String> said = new ArrayList<>();
        for (Item item : sitting.items()) {
            for (Member member : sitting.members()) {
                String interest = sitting.interest(member, item);
                if (!interest.isEmpty()) {
                    said.add(TEXTS.say(
                            "council.paper.interest", member.name(), item.name(), TEXTS.say("interest." + interest)));
                }
            }
        }
        return said;
    }

    /** What the council carried and what it did not, award by award. */
    private List<Paper.Part> conclusion(Campaign campaign, SessionDetails sitting) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Heading(TEXTS.say("council.paper.conclusion")));
        for (boolean carried : new boolean[] {true, false}) {
            Map<String, List<String>> names = new LinkedHashMap<>();
            sitting.items().stream()
                    .filter(item -> item.count().isPresent() && sitting.carried(item) == carried)
                    .forEach(item -> names.computeIfAbsent(item.award(), any -> new ArrayList<>())
                            .add(item.name()));
            names.forEach((award, all) -> parts.add(new Paper.Text(TEXTS.say(
                    carried ? "council.paper.carried" : "council.paper.not-carried",
                    campaigns.plan(campaign).awardLabel(award),
                    all.size(),
                    String.join("; ", all)))));
        }
        return parts;
    }

    /** The votes on each item; the share that it needs stands beside it where it is not the same for all. */
    private Paper.Table result(Campaign campaign, SessionDetails sitting) {
        boolean alike = sitting.commonMajority().isPresent();
        Stream<String> heads = Stream.of(
                "council.paper.no",
                "nomination.who",
                "nomination.award",
                "council.yes",
                "council.no",
                "council.entitled",
                "council.percent",
                "council.share",
                "council.result");
        return Paper.Table.fitted(
                heads.filter(head -> !alike || !head.equals("council.share"))
                        .map(TEXTS::say)
                        .toList(),
                sitting.items().stream()
                        .map(item -> cells(campaign, sitting, item, alike))
                        .toList(),
                3);
    }

    private List<String> cells(Campaign campaign, SessionDetails sitting, Item item, boolean alike) {
        List<String> cells =
                new ArrayList<>(List.of(String.valueOf(item.place() + 1), item.name(), award(campaign, item)));
        Optional<Item.Count> count = item.count();
        cells.add(count.map(one -> String.valueOf(one.yes())).orElse(""));
        cells.add(count.map(one -> String.valueOf(one.no())).orElse(""));
        cells.add(count.map(one -> String.valueOf(one.entitled())).orElse(""));
        cells.add(count.map(one -> percent(one.yes(), sitting.base(item))).orElse(""));
        if (!alike) {
            cells.add(item.majority().said(TEXTS::say));
        }
        cells.add(TEXTS.say(sitting.carried(item) ? "council.carried" : "council.not-carried"));
        return cells;
    }

    private static String percent(int yes, int base) {
        return base == 0
                ? ""
                : Values.number(BigDecimal.valueOf(yes * 100L)
                                .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP))
                        + " %";
    }

    private static String signer(SessionDetails sitting, String step) {
        return sitting.events().stream()
                .filter(event -> event.step().equals(step))
                .map(Event::who)
                .findFirst()
                .orElse("");
    }

    /** Keeps the minutes as they were signed; the hash of the file. */
    String keep(Campaign campaign, SessionDetails sitting) {
        return store.keep(
                        "bien-ban-" + sitting.session().number() + ".docx",
                        Download.DOCX,
                        Docx.of(minutes(campaign, sitting)))
                .sha256();
    }
}
