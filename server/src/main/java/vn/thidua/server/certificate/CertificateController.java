package vn.thidua.server.certificate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.documents.Certificate;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.Download;

/** Printing of certificates for the office; proof of one for whoever holds it. */
@Controller
public class CertificateController {

    private static final String BASE = "/campaigns/{id}/decisions/{decision}/certificates";

    private final Printing printing;
    private final Links links;
    private final AwardRegister register;
    private final Organisation organisation;
    private final Today today;

    CertificateController(
            Printing printing, Links links, AwardRegister register, Organisation organisation, Today today) {
        this.printing = printing;
        this.links = links;
        this.register = register;
        this.organisation = organisation;
        this.today = today;
    }

    /** A printing and whose certificates it is of. */
    public record Done(PrintJob job, List<String> names) {

        static Done of(PrintJob job, List<RegisterEntry> recipients) {
            return new Done(
                    job,
                    recipients.stream()
                            .filter(job::covers)
                            .map(RegisterEntry::name)
                            .toList());
        }
    }

    /**
     * The page of a decision's printings.
     *
     * @param unprinted ids of the entries of which there is no certificate yet
     */
    public record View(
            Campaign campaign, long decision, List<RegisterEntry> recipients, Set<Long> unprinted, List<Done> jobs) {}

    @GetMapping(BASE)
    String page(
            Actor actor,
            Campaign campaign,
            @PathVariable long decision,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Model model) {
        List<RegisterEntry> recipients = printing.recipients(actor, campaign, decision);
        List<PrintJob> jobs = printing.of(actor, campaign, decision);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        decision,
                        recipients,
                        PrintJob.unprinted(jobs, recipients).stream()
                                .map(RegisterEntry::id)
                                .collect(Collectors.toSet()),
                        jobs.stream().map(job -> Done.of(job, recipients)).toList()));
        return piece ? "piece-printing" : "certificates";
    }

    @PostMapping(BASE)
    String start(
            Actor actor,
            Campaign campaign,
            @PathVariable long decision,
            @RequestParam(defaultValue = "a4") String paper,
            @RequestParam(defaultValue = "false") boolean textOnly,
            @RequestParam(defaultValue = "0") int right,
            @RequestParam(defaultValue = "0") int down,
            @RequestParam(defaultValue = "") List<Long> entry,
            HttpServletRequest request) {
        if (!Certificate.Print.isPossible(right, down)) {
            throw Refusal.bad("print-offset", right, down);
        }
        printing.start(
                actor, campaign, decision, new Certificate.Print(paper.equals("a3"), textOnly, right, down), entry);
        return "redirect:" + request.getRequestURI();
    }

    @GetMapping(BASE + "/{job}/certificates.pdf")
    ResponseEntity<byte[]> file(Actor actor, Campaign campaign, @PathVariable long decision, @PathVariable long job) {
        PrintJob one = printing.one(actor, campaign, job);
        return Download.file(printing.fileName(actor, campaign, decision), "application/pdf", printing.file(one));
    }

    /**
     * Whether a certificate is genuine and still valid, and nothing else.
     *
     * @param state {@code valid}, {@code revoked} or {@code unknown}
     */
    public record Proof(String state, Optional<RegisterEntry> entry, String authority) {}

    @GetMapping("/c/{word}")
    String prove(@PathVariable String word, Model model) {
        Optional<RegisterEntry> entry = links.entry(word)
                .flatMap(register::find)
                // Nothing of a decision is known before its day, not even to who found its link.
                .filter(one -> one.isPublic(today.day()));
        model.addAttribute(
                "it",
                new Proof(
                        entry.map(one -> one.revoked().isPresent() ? "revoked" : "valid")
                                .orElse("unknown"),
                        entry,
                        entry.map(one -> organisation.authority(one.authority()).name())
                                .orElse("")));
        return "proof";
    }
}
