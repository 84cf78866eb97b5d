package vn.thidua.server.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thidua.documents.Certificate;
import vn.thidua.documents.Certificates;
import vn.thidua.server.kernel.PaperWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Organisation;

/**
 * Whether what stands in a draft can be read on the certificates that will be printed. It is told while the words can still
 * be changed, as after the signature they are those of the decision.
 */
@Component
class CertificateRoom {

    private static final Texts TEXTS = Texts.of("vi");

    /** As long as numbers of decisions and of the register are. */
    private static final String NUMBER = "0000/QĐ-UBND";

    private final Organisation organisation;

    CertificateRoom(Organisation organisation) {
        this.organisation = organisation;
    }

    /** How many letters of the achievement stay readable, by number of the line, of those lines alone that have more. */
    Map<Long, Integer> tooLong(Decision decision, List<DecisionItem> items) {
        Map<Long, Integer> letters = new HashMap<>();
        if (decision.signed() || !decision.gives()) {
            return letters;
        }
        String giver = TEXTS.say(
                "decision.paper.giver",
                organisation.authority(decision.authority()).name());
        for (DecisionItem item : items) {
            Certificate one = new Certificate(
                    giver,
                    TEXTS.or("award-form." + item.formWord(), item.form()),
                    item.name(),
                    item.standing(),
                    item.achievement(),
                    TEXTS.say("certificate.decision", NUMBER, PaperWords.noDay()),
                    TEXTS.say("certificate.register", 1000, "2024"),
                    PaperWords.placeAndNoDay(decision.place()),
                    decision.capacity(),
                    decision.signer(),
                    "");
            if (!Certificates.isReadable(one)) {
                letters.put(item.id(), Certificates.readableLetters(one));
            }
        }
        return letters;
    }
}
