package vn.thidua.server.council;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.documents.Paper;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.template.PaperForms;

/** The papers of a session. */
@Controller
@RequestMapping("/campaigns/{id}/council/sessions/{number}")
class SessionFiles {

    private static final Map<String, String> NAMES =
            Map.of("invitation", "Giấy mời", "ballot", "Phiếu bầu", "minutes", "Biên bản họp");

    private final Sessions sessions;
    private final CouncilPapers papers;
    private final PaperForms forms;
    private final FileStore store;

    SessionFiles(Sessions sessions, CouncilPapers papers, PaperForms forms, FileStore store) {
        this.sessions = sessions;
        this.papers = papers;
        this.forms = forms;
        this.store = store;
    }

    /** Invitation, ballot of paper, or minutes; minutes that are signed come as they were kept. */
    @GetMapping("/{paper:invitation|ballot|minutes}.{ending:docx|pdf}")
    ResponseEntity<byte[]> paper(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @PathVariable String paper,
            @PathVariable String ending) {
        SessionDetails sitting = sessions.sitting(actor, campaign, number);
        String name =
                NAMES.getOrDefault(paper, "Biên bản") + " " + sitting.session().number();
        Optional<String> kept = sitting.session().minutes();
        if (paper.equals("minutes") && ending.equals("docx") && kept.isPresent()) {
            return Download.file(name + ".docx", Download.DOCX, store.read(kept.get()));
        }
        Paper made = switch (paper) {
            case "invitation" -> papers.invitation(campaign, sitting);
            case "ballot" -> papers.ballot(campaign, sitting);
            default -> papers.minutes(campaign, sitting);
        };
        return forms.paper(campaign.authority(), "council", name, ending, made);
    }

    /** The tally sheet that was attached. */
    @GetMapping("/tally")
    ResponseEntity<byte[]> tally(Actor actor, Campaign campaign, @PathVariable long number) {
        SessionDetails sitting = sessions.sitting(actor, campaign, number);
        String hash = sitting.session().tally().orElseThrow(() -> Refusal.unknown(number));
        return Download.file("Biên bản kiểm phiếu", "application/octet-stream", store.read(hash));
    }
}
