package vn.thidua.server.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.spreadsheet.TitledTable;
import vn.thidua.server.web.Answer;
import vn.thidua.words.typed.Quantity;

/** Pages of the state's statistics: the forms of a year, each form, and the cases behind its numbers. */
@Controller
@RequestMapping("/statistics")
public final class StatisticsController {

    private static final BigDecimal MOST = BigDecimal.valueOf(9_999_999);

    private static final Pattern CHOSEN = Pattern.compile("([a-z]+-\\d{1,18})\\.(\\d{1,9})");

    private final Statistics statistics;
    private final StatisticEntries entries;
    private final StatisticsPaper paper;
    private final LocalTables local;

    StatisticsController(Statistics statistics, StatisticEntries entries, StatisticsPaper paper, LocalTables local) {
        this.statistics = statistics;
        this.entries = entries;
        this.paper = paper;
        this.local = local;
    }

    /**
     * A form in the list of those of a year.
     *
     * @param lock the newest; empty where it is not locked
     * @param missing how many answers are lacking
     * @param changes how many numbers have changed since the lock
     */
    public record FormLine(StatisticalForm form, Optional<FormLock> lock, long missing, int changes) {}

    /** The forms of a year. */
    public record ListView(
            int year, List<Integer> years, List<FormLine> forms, Optional<LocalDate> due, String source) {}

    @GetMapping
    String list(Actor actor, @RequestParam Optional<Integer> year, Model model) {
        List<Integer> years = statistics.years(actor);
        int asked = year.orElse(years.getFirst());
        model.addAttribute(
                "it",
                new ListView(
                        asked,
                        years,
                        StatisticalForms.all().stream()
                                .map(form -> line(actor, asked, form))
                                .toList(),
                        statistics.due(actor, asked),
                        StatisticalForms.source()));
        return "statistics";
    }

    private FormLine line(Actor actor, int year, StatisticalForm form) {
        Optional<FormLock> lock = statistics.locks(actor, year, form).stream().findFirst();
        return new FormLine(
                form,
                lock,
                statistics.missing(actor, year, form),
                lock.map(one -> one.copy()
                                .filled()
                                .changed(statistics.now(actor, year, form).filled())
                                .size())
                        .orElse(0));
    }

    /** The authority's own tables of a year. */
    public record LocalView(int year, List<Integer> years, List<LocalTable> tables) {}

    @GetMapping("/{year}/local")
    String local(Actor actor, @PathVariable int year, Texts texts, Model model) {
        model.addAttribute("it", new LocalView(year, statistics.years(actor), local.of(actor, year, texts)));
        return "statistics-local";
    }

    @GetMapping("/{year}/local/bang.xlsx")
    ResponseEntity<byte[]> localFile(Actor actor, @PathVariable int year, Texts texts) {
        List<TitledTable> sheets = local.of(actor, year, texts).stream()
                .map(one -> new TitledTable(texts.say("local-table." + one.key()), one.table()))
                .toList();
        if (sheets.isEmpty()) {
            throw Refusal.bad("local-empty", String.valueOf(year));
        }
        return Download.tables("thong-ke-khen-thuong-nam-" + year + ".xlsx", sheets);
    }

    @GetMapping("/{year}/{form}")
    String form(Actor actor, @PathVariable int year, @PathVariable String form, Texts texts, Model model) {
        return page(actor, year, StatisticalForms.of(form), Map.of(), texts, model);
    }

    private String page(
            Actor actor, int year, StatisticalForm form, Map<String, String> typed, Texts texts, Model model) {
        model.addAttribute(
                "it",
                new StatisticsPage(
                        year,
                        form,
                        statistics.now(actor, year, form).filled(),
                        statistics.locks(actor, year, form),
                        form.isTyped() ? statistics.figures(actor, year, form) : Map.of(),
                        statistics.missing(actor, year, form),
                        form.counts().filter(CaseKind.AWARD::equals).isPresent() ? statistics.outside(actor, year) : 0,
                        statistics.due(actor, year),
                        actor.may(Action.KEEP_STATISTICS),
                        actor.may(Action.LOCK_STATISTICS),
                        typed,
                        texts.language()));
        return "statistics-form";
    }

    @PostMapping("/{year}/{form}")
    String type(
            Actor actor,
            @PathVariable int year,
            @PathVariable String form,
            @RequestParam Map<String, String> fields,
            Texts texts,
            Answer answer) {
        StatisticalForm one = StatisticalForms.of(form);
        return answer.after(
                "figures-saved",
                back(year, form),
                () -> entries.type(actor, year, one, drafts(one, fields)),
                model -> page(actor, year, one, fields, texts, model));
    }

    private static Map<FilledForm.Place, StatisticEntries.Draft> drafts(
            StatisticalForm form, Map<String, String> fields) {
        Map<FilledForm.Place, StatisticEntries.Draft> drafts = new LinkedHashMap<>();
        for (StatisticalForm.Row row : form.rows()) {
            for (StatisticalForm.Column column : form.columns()) {
                String field = StatisticsPage.field(row.code(), column.id());
                String seen = fields.getOrDefault("v-" + field, "");
                if (fields.containsKey(field) && seen.matches("\\d{1,9}")) {
                    Quantity asked = Quantity.of(
                                    row.code() + ", " + column.title().vi())
                            .counted()
                            .between(BigDecimal.ZERO, MOST);
                    drafts.put(
                            new FilledForm.Place(row.code(), column.id()),
                            new StatisticEntries.Draft(
                                    ReadValues.number(fields.get(field), asked).map(BigDecimal::intValueExact),
                                    Integer.parseInt(seen)));
                }
            }
        }
        return drafts;
    }

    @PostMapping("/{year}/{form}/lock")
    String lock(
            Actor actor,
            @PathVariable int year,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int version,
            Texts texts,
            Answer answer) {
        StatisticalForm one = StatisticalForms.of(form);
        return answer.after(
                "form-locked",
                back(year, form),
                () -> entries.lock(actor, year, one, reason, version),
                model -> page(actor, year, one, Map.of("reason", reason), texts, model));
    }

    private static String back(int year, String form) {
        return "redirect:/statistics/" + year + "/" + form;
    }

    /**
     * The cases behind a number.
     *
     * @param line what the row says
     * @param column what the column says
     */
    public record CasesView(
            int year,
            StatisticalForm form,
            String line,
            String column,
            String words,
            PageOfRows<StatisticalCase> sure,
            List<StatisticalCase> open,
            String here) {

        /** What is known of a case by a trait: dots where it is not known, a dash where nothing depends on it. */
        public String shown(StatisticalCase one, Trait trait, Texts texts) {
            return one.value(trait).map(value -> texts.say(trait.key(value))).orElse(form.asks(trait, one) ? "…" : "–");
        }

        /** The traits that tell its cases apart. */
        public List<Trait> traits() {
            return List.copyOf(form.traits());
        }
    }

    @GetMapping("/{year}/{form}/cases")
    String cases(
            Actor actor,
            @PathVariable int year,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Texts texts,
            Model model) {
        StatisticalForm one = StatisticalForms.of(form);
        Statistics.Behind behind = statistics.behind(actor, year, one, line, column);
        FilledForm now = statistics.now(actor, year, one).filled();
        model.addAttribute(
                "it",
                new CasesView(
                        year,
                        one,
                        now.lines().stream()
                                .filter(any -> !line.isEmpty() && any.id().equals(line))
                                .map(any -> any.title().in(texts.language()))
                                .findFirst()
                                .orElse(one.rows().getFirst().title().in(texts.language())),
                        column.isEmpty() ? "" : one.column(column).title().in(texts.language()),
                        words,
                        PageOfRows.of(behind.sure(), StatisticalCase::title, words, page),
                        behind.open(),
                        "/statistics/" + year + "/" + form + "/cases?line=" + line + "&column=" + column + "&"));
        return "statistics-cases";
    }

    /**
     * What people have to say of cases by one trait.
     *
     * @param lacking by trait, how many are still to be said
     * @param chosen what was ticked and refused
     * @param value what was chosen and refused
     */
    public record AskedView(
            int year,
            StatisticalForm form,
            Map<Trait, Long> lacking,
            Optional<Trait> trait,
            PageOfRows<StatisticalCase> cases,
            String words,
            String here,
            List<String> chosen,
            String value) {}

    @GetMapping("/{year}/{form}/asked")
    String asked(
            Actor actor,
            @PathVariable int year,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String trait,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return asked(actor, year, StatisticalForms.of(form), trait, words, page, List.of(), "", model);
    }

    private String asked(
            Actor actor,
            int year,
            StatisticalForm form,
            String trait,
            String words,
            int page,
            List<String> chosen,
            String value,
            Model model) {
        actor.require(Action.KEEP_STATISTICS);
        Map<Trait, List<StatisticalCase>> asked = statistics.asked(actor, year, form);
        Map<Trait, Long> lacking = new LinkedHashMap<>();
        asked.forEach((one, cases) -> lacking.put(
                one, cases.stream().filter(which -> which.value(one).isEmpty()).count()));
        Optional<Trait> shown = trait.isEmpty()
                ? lacking.entrySet().stream()
                        .filter(one -> one.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .or(() -> lacking.keySet().stream().findFirst())
                : Optional.of(Trait.of(trait));
        model.addAttribute(
                "it",
                new AskedView(
                        year,
                        form,
                        lacking,
                        shown,
                        PageOfRows.of(
                                shown.map(one -> asked.getOrDefault(one, List.of()))
                                        .orElse(List.of()),
                                StatisticalCase::title,
                                words,
                                page),
                        words,
                        "/statistics/" + year + "/" + form.word() + "/asked?"
                                + shown.map(one -> "trait=" + one.word() + "&").orElse(""),
                        chosen,
                        value));
        return "statistics-asked";
    }

    @PostMapping("/{year}/{form}/asked")
    String say(
            Actor actor,
            @PathVariable int year,
            @PathVariable String form,
            @RequestParam String trait,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") List<String> chosen,
            Answer answer) {
        StatisticalForm one = StatisticalForms.of(form);
        Trait said = Trait.of(trait);
        return answer.after(
                "case-said",
                "redirect:/statistics/" + year + "/" + form + "/asked?trait=" + said.word(),
                () -> {
                    if (choice.isEmpty()) {
                        throw Refusal.bad("no-choice");
                    }
                    entries.say(
                            actor,
                            year,
                            one,
                            new TraitValue(said, choice.equals("unknown") ? "" : choice),
                            chosen(chosen));
                },
                model -> asked(actor, year, one, said.word(), "", 1, chosen, choice, model));
    }

    private static List<StatisticEntries.Chosen> chosen(List<String> sent) {
        List<StatisticEntries.Chosen> chosen = new ArrayList<>();
        for (String one : sent) {
            Matcher parts = CHOSEN.matcher(one);
            if (!parts.matches()) {
                throw Refusal.unknown(one);
            }
            chosen.add(new StatisticEntries.Chosen(parts.group(1), Integer.parseInt(parts.group(2))));
        }
        return chosen;
    }

    @GetMapping("/{year}/{form}/bieu.{ending:xlsx|docx|pdf}")
    ResponseEntity<byte[]> file(
            Actor actor, @PathVariable int year, @PathVariable String form, @PathVariable String ending) {
        StatisticalForm one = StatisticalForms.of(form);
        Optional<FormLock> lock = statistics.locks(actor, year, one).stream().findFirst();
        FilledForm filled = lock.map(kept -> kept.copy().filled())
                .orElseGet(() -> statistics.now(actor, year, one).filled());
        String name = "bieu-" + form + "-nam-" + year;
        return ending.equals("xlsx")
                ? Download.table(name + ".xlsx", StatisticsPaper.table(one, year, filled))
                : Download.paper(name, ending, paper.of(actor, one, year, filled, lock));
    }
}
