package vn.thidua.server.certificate;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Certificate;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.template.PaperForms;

/** What stands on the certificate of an entry of the register. */
@Component
class CertificateContent {

    private static final Texts TEXTS = Texts.of("vi");

    private final Decisions decisions;
    private final Organisation organisation;
    private final Links links;
    private final PaperForms forms;
    private final String address;

    CertificateContent(
            Decisions decisions,
            Organisation organisation,
            Links links,
            PaperForms forms,
            @Value("${thidua.address:http://127.0.0.1:${server.port}}") String address) {
        this.decisions = decisions;
        this.organisation = organisation;
        this.links = links;
        this.forms = forms;
        this.address = address;
    }

    /** The emblem that stands on the certificates of a campaign's authority. */
    Optional<byte[]> emblem(long campaign, long decision) {
        return forms.emblem(decisions.signed(campaign, decision).authority());
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
                entry.standing(),
                entry.achievement(),
                TEXTS.say("certificate.decision", entry.decisionNumber(), PaperWords.day(entry.issued())),
                TEXTS.say("certificate.register", entry.number(), String.valueOf(entry.year())),
                PaperWords.placeAndDay(decision.place(), entry.issued()),
                decision.capacity(),
                decision.signer(),
                address + path(entry));
    }
}
