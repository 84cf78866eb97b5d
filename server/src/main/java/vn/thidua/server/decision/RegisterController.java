package vn.thidua.server.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Quantity;
import vn.thidua.words.typed.ReadResult;
import vn.thidua.words.typed.Source;

/** The register of awards of an authority and its reward fund, by year. */
@Controller
@RequestMapping("/register")
public final class RegisterController {

    private final AwardRegister register;
    private final Fund fund;
    private final Today today;

    RegisterController(AwardRegister register, Fund fund, Today today) {
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
            Map<String, String> typed) {

        /** Whether an entry was chosen when what was typed was refused. */
        public boolean isChosen(RegisterEntry entry) {
            return typed.getOrDefault("entries", "").contains("," + entry.id() + ",");
        }

        /** The reason typed for taking a movement back, when it was refused. */
        public String reason(Fund.Line line) {
            return typed.getOrDefault("movement", "").equals(String.valueOf(line.id()))
                    ? typed.getOrDefault("reason", "")
                    : "";
        }

        /** Whether anybody has entered what came into the fund; before that what is left is not known. */
        public boolean isFundSaid() {
            return balance.isSaid();
        }

        /** Whether more is bound than came in. */
        public boolean isOverdrawn() {
            return isFundSaid() && balance.free().signum() < 0;
        }

        /** Whether there is anything to pay. */
        public boolean mayPay() {
            return mayKeep && entries.stream().anyMatch(RegisterEntry::isPayable);
        }
    }

    @GetMapping
    String register(Actor actor, @RequestParam Optional<Integer> year, Model model) {
        return page(actor, year.orElse(0), Map.of(), model);
    }

    private String page(Actor actor, int asked, Map<String, String> typed, Model model) {
        List<RegisterEntry> entries = asked > 0 ? register.of(actor, asked) : List.of();
        List<Integer> years = register.years(actor);
        int year = asked > 0
                ? asked
                : years.stream().findFirst().orElse(today.day().getYear());
        model.addAttribute(
                "it",
                new View(
                        year,
                        years,
                        asked > 0 ? entries : register.of(actor, year),
                        fund.balance(actor.authority(), year),
                        fund.lines(actor, year),
                        actor.may(Action.KEEP_FUND),
                        typed));
        return "register";
    }

    @GetMapping("/register.{ending:xlsx|csv}")
    ResponseEntity<byte[]> file(Actor actor, @RequestParam int year, @PathVariable String ending, Texts texts) {
        return Download.table(
                "so-khen-thuong-" + year + "." + ending,
                DataTable.typed(
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
                                        Source.number(entry.number()),
                                        Source.text(entry.name()),
                                        Source.text(entry.unit()),
                                        Source.text(entry.form()),
                                        Source.text(entry.decisionNumber()),
                                        Source.day(entry.issued()),
                                        entry.amount().map(Source::number).orElse(new Source.Empty()),
                                        Source.text(entry.voucher().orElse("")),
                                        Source.text(entry.revoked().orElse(""))))
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

    @PasswordAgain
    @PostMapping("/movements/{movement}/take-back")
    String takeBack(
            Actor actor,
            @PathVariable long movement,
            @RequestParam int year,
            @RequestParam String reason,
            Answer answer) {
        return answer.after(
                "movement-undone",
                back(year),
                () -> fund.takeBack(actor, movement, reason),
                model -> page(actor, year, Map.of("movement", String.valueOf(movement), "reason", reason), model));
    }

    private static BigDecimal money(String typed) {
        Quantity amount = Quantity.of("").counted().in("đồng");
        return Numbers.read(Source.text(typed), amount) instanceof ReadResult.Value<BigDecimal>(BigDecimal value)
                        && value.signum() > 0
                ? value
                : refuse(typed);
    }

    private static BigDecimal refuse(String typed) {
        throw Refusal.bad("amount", typed);
    }

    @PasswordAgain
    @PostMapping("/pay")
    String pay(
            Actor actor,
            @RequestParam(defaultValue = "") List<Long> entry,
            @RequestParam int year,
            @RequestParam String voucher,
            @RequestParam String day,
            Answer answer) {
        return answer.after(
                "paid",
                back(year),
                () -> fund.pay(actor, entry, voucher, DayFields.read(day, "register.paid-day")),
                model -> page(
                        actor,
                        year,
                        Map.of(
                                "entries",
                                entry.stream().map(String::valueOf).collect(Collectors.joining(",", ",", ",")),
                                "voucher",
                                voucher,
                                "day",
                                day),
                        model));
    }

    private static String back(int year) {
        return "redirect:/register?year=" + year;
    }
}
