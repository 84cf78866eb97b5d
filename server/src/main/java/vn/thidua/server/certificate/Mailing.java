package vn.thidua.server.certificate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Certificate;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.web.PaperWords;
import vn.thidua.server.web.Texts;
import vn.thidua.words.Values;

/** What stands on the certificate of an entry of the register. */
@Component
class Mailing {

    private static final Texts TEXTS = Texts.of("vi");

    private final Decisions decisions;
    private final Organisation organisation;
    private final Links links;
    private final String address;

    Mailing(
            Decisions decisions,
            Organisation organisation,
            Links links,
            @Value("${thidua.address:http://127.0.0.1:${server.port}}") String address) {
        this.decisions = decisions;
        this.organisation = organisation;
        this.links = links;
        this.address = address;
    }

    String path(RegisterEntry entry) {
        return "/c/" + links.word(entry.id());
    }

    Certificate certificate(long campaign, RegisterEntry entry) {
        Decision decision = decisions.signed(campaign, entry.decision());
        return new Certificate(
                TEXTS.say(
                        "decision.paper.giver",
                        organisation.authority(entry.authority()).name()),
                TEXTS.or("award-form." + entry.formWord(), entry.form()),
                entry.name(),
                entry.unit(),
                entry.achievement(),
                TEXTS.say("certificate.decision", entry.decisionNumber(), Values.day(entry.issued())),
                TEXTS.say("certificate.register", entry.number(), String.valueOf(entry.year())),
                PaperWords.placeAndDay(decision.place(), entry.issued()),
                decision.capacity(),
                decision.signer(),
                address + path(entry));
    }
}
