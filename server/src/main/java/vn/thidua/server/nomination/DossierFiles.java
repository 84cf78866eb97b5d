package vn.thidua.server.nomination;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.documents.Pdf;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.kernel.Unasked;

/** The papers of a dossier as files, for those who send it on. */
@Service
@Transactional(readOnly = true)
public class DossierFiles {

    private final NominationTable table;
    private final Nominations nominations;
    private final NominationPapers papers;
    private final FileStore store;

    DossierFiles(NominationTable table, Nominations nominations, NominationPapers papers, FileStore store) {
        this.table = table;
        this.nominations = nominations;
        this.papers = papers;
        this.store = store;
    }

    /** The papers by name: those that were sent as they are, others as the system writes them; none without a nomination. */
    @Unasked("for proposals and packages, which ask")
    public Map<String, byte[]> of(Campaign campaign, String award, SubjectKind kind, String code) {
        Optional<Nomination> found = table.all(campaign.id()).stream()
                .filter(one -> one.award().equals(award)
                        && one.kind() == kind
                        && one.code().equals(code)
                        && one.submittedOn().isPresent())
                .findFirst();
        Map<String, byte[]> files = new LinkedHashMap<>();
        found.ifPresent(one -> {
            Checklist checklist = nominations.checklist(campaign, one);
            for (Checklist.Line line : checklist.lines()) {
                if (line.sent().isPresent()) {
                    Checklist.Sent sent = line.sent().get();
                    files.put(line.paper().id() + "-" + sent.name(), store.read(sent.sha256()));
                } else if (line.paper().isGenerated()) {
                    files.put(line.paper().id() + ".pdf", Pdf.of(papers.of(campaign, one, checklist, line.paper())));
                }
            }
        });
        return files;
    }
}
