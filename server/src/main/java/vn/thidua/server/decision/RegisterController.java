package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.spreadsheet.Sheet;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Days;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Texts;
import vn.thidua.server.web.Today;
import vn.thidua.words.Values;

/** The register of awards of an authority and its reward fund, by year. */
@Controller
@RequestMapping("/register")
public final class RegisterController {

    private final Register register;
    private final Fund fund;
    private final Today today;

    RegisterController(Register register, Fund fund, Today today) {
        this.register = register;
        this.fund = fund;
        this.today = today;
    }

    /**
     * The page.
     *
     * @param typed what was typed and refused, by field
     */
    public record View(
            int year,
            List<Integer> years,
            List<RegisterEntry> entries,
            Fund.Balance balance,
            List<Fund.Line> lines,
            boolean mayKeep,
            Map<String, String> typed) {}

    @GetMapping
    String register(Actor actor, @RequestParam Optional<Integer> year, Model model) {
        return page(actor, year.orElse(0), Map.of(), model);
    }

    private String page(Actor actor, int asked, Map<String, String> typed, Model model) {
        actor.require(Action.SEE_REGISTER);
        List<Integer> years = register.years(actor.authority());
        int year = asked > 0
                ? asked
                : years.stream().findFirst().orElse(today.day().getYear());
        model.addAttribute(
                "it",
                new View(
                        year,
                        years,
                        register.of(actor, year),
                        fund.balance(actor.authority(), year),
                        fund.lines(actor, year),
                        actor.may(Action.KEEP_FUND),
                        typed));
        return "register";
    }

    @GetMapping("/register.{ending:xlsx|csv}")
    ResponseEntity<byte[]> file(Actor actor, @RequestParam int year, @PathVariable String ending, Texts texts) {
        return Download.table(
                "register-" + year + "." + ending,
                Sheet.of(
                        List.of(
                                texts.say("register.number"),
                                texts.say("nomination.who"),
                                texts.say("unit.name"),
                                texts.say("nomination.award"),
                                texts.say("record.number"),
                                texts.say("nomination.day"),
                                texts.say("decision.amount"),
                                texts.say("register.voucher"),
                                texts.say("register.revoked")),
                        register.of(actor, year).stream()
                                .map(entry -> List.of(
                                        String.valueOf(entry.number()),
                                        entry.name(),
                                        entry.unit(),
                                        entry.form(),
                                        entry.decisionNumber(),
                                        Values.day(entry.issued()),
                                        entry.amount()
                                                .map(amount -> amount.toPlainString())
                                                .orElse(""),
                                        entry.voucher().orElse(""),
                                        entry.revoked().orElse("")))
                                .toList()));
    }

    @PostMapping("/grants")
    String grant(
            Actor actor,
            @RequestParam int year,
            @RequestParam String amount,
            @RequestParam String note,
            Answer answer) {
        return answer.after(
                "granted",
                back(year),
                () -> fund.grant(actor, year, money(amount), note),
                model -> page(actor, year, Map.of("amount", amount, "note", note), model));
    }

    private static BigDecimal money(String typed) {
        String plain = typed.strip().replace(".", "").replace(" ", "");
        if (!plain.matches("\\d{1,13}")) {
            throw Refusal.bad("amount", typed);
        }
        return new BigDecimal(plain);
    }

    @PostMapping("/{entry}/pay")
    String pay(
            Actor actor,
            @PathVariable long entry,
            @RequestParam int year,
            @RequestParam String voucher,
            @RequestParam String day,
            Answer answer) {
        return answer.after(
                "paid",
                back(year),
                () -> fund.pay(actor, entry, voucher, Days.read(day)),
                model -> page(
                        actor, year, Map.of("entry", String.valueOf(entry), "voucher", voucher, "day", day), model));
    }

    private static String back(int year) {
        return "redirect:/register?year=" + year;
    }
}
