package vn.thidua.server.administration;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.identity.Passwords;
import vn.thidua.server.imports.TableUploads;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;

/** Many accounts at once: as a table, and the slips by which their people learn the first password. */
@Controller
@RequestMapping("/accounts")
public class AccountFileController {

    private final AccountFiles files;
    private final TableUploads uploads;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Organisation organisation;

    AccountFileController(
            AccountFiles files,
            TableUploads uploads,
            Accounts accounts,
            Passwords passwords,
            Organisation organisation) {
        this.files = files;
        this.uploads = uploads;
        this.accounts = accounts;
        this.passwords = passwords;
        this.organisation = organisation;
    }

    /** A table that cannot be taken, with every fault. */
    public record FaultView(String file, List<String> faults) {}

    /**
     * What somebody gets on paper, once.
     *
     * @param password the first one, to be changed at the first sign-in
     */
    public record Slip(String name, String username, String password) {}

    /**
     * The page of slips.
     *
     * @param address at which one signs in, as the administrator came to it
     * @param days for how many days a first password is good
     */
    public record SlipsView(String authority, String address, List<Slip> slips, long days) {}

    @GetMapping("/accounts.{ending:xlsx|csv}")
    ResponseEntity<byte[]> table(Actor actor, @PathVariable String ending) {
        return Download.table("Tài khoản." + ending, files.table(actor));
    }

    @PostMapping("/import")
    String take(Actor actor, @RequestParam MultipartFile file, Answer answer) {
        return uploads.take(actor, new TableUploads.Upload(AccountFiles.KIND, "", file), answer, (fault, model) -> {
            model.addAttribute("it", new FaultView(fault.file(), fault.faults()));
            return "account-faults";
        });
    }

    /** New first passwords for people who have not signed in yet, shown once, to be printed and handed out. */
    @PasswordAgain
    @PostMapping("/slips")
    String slips(Actor actor, @RequestParam(required = false) List<Long> account, Answer answer, Model model) {
        if (account == null) {
            throw Refusal.bad("nobody-chosen");
        }
        answer.keepNowhere();
        List<Slip> slips = new ArrayList<>();
        for (long one : account) {
            String password = FirstSecrets.password();
            passwords.giveFirst(actor, one, password);
            Accounts.Account whose = accounts.own(actor, one);
            slips.add(new Slip(whose.name(), whose.username(), password));
        }
        model.addAttribute(
                "it",
                new SlipsView(
                        organisation.authority(actor.authority()).name(),
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(),
                        slips,
                        Passwords.FIRST_DAYS));
        return "account-slips";
    }
}
