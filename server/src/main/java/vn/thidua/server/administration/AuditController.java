package vn.thidua.server.administration;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Finding;
import vn.thidua.server.audit.Seals;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;

/** Who did what, for those entitled to read it. */
@Controller
public class AuditController {

    private static final int MANY = 200;

    private final Audit audit;
    private final Seals seals;

    AuditController(Audit audit, Seals seals) {
        this.audit = audit;
        this.seals = seals;
    }

    /**
     * The page.
     *
     * @param checked whether the chain was checked just now
     * @param finding what that found
     */
    public record View(List<Audit.Entry> entries, boolean checked, Optional<Finding> finding) {}

    @GetMapping("/audit")
    String audit(Actor actor, @RequestParam(defaultValue = "false") boolean check, Model model) {
        actor.require(Action.READ_AUDIT);
        model.addAttribute(
                "it",
                new View(
                        audit.newest(actor.authority(), MANY),
                        check,
                        check ? Optional.of(seals.check()) : Optional.empty()));
        return "audit";
    }
}
