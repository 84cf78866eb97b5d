package vn.thidua.server.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.imports.TableUploads;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.organisation.Ending;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.organisation.UnitChoice;
import vn.thidua.server.organisation.UnitKinds;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;
import vn.thidua.words.Spelling;

/** Units and people of the authority for which one acts. */
@Controller
public class OrganisationController {

    private final Organisation organisation;
    private final UnitKinds kinds;
    private final Careers careers;
    private final OrganisationFiles files;
    private final TableUploads incoming;
    private final Today today;

    OrganisationController(
            Organisation organisation,
            UnitKinds kinds,
            Careers careers,
            OrganisationFiles files,
            TableUploads incoming,
            Today today) {
        this.organisation = organisation;
        this.kinds = kinds;
        this.careers = careers;
        this.files = files;
        this.incoming = incoming;
        this.today = today;
    }

    /** A unit with how far it stands in. */
    public record Branch(Unit unit, int depth, boolean lives, int people) {}

    /**
     * The tree of units.
     *
     * @param words what was looked for in names
     * @param names the names of all units by code
     */
    public record UnitsView(
            String authority,
            PageOfRows<Branch> branches,
            String words,
            Map<String, String> names,
            Map<String, String> kinds,
            boolean mayChange,
            String file,
            List<String> faults) {}

    /** Everybody in a post. */
    public record PeopleView(
            String authority,
            PageOfRows<Person> people,
            String words,
            Map<String, String> units,
            boolean mayChange,
            String file,
            List<String> faults) {}

    /** One unit to change. */
    public record UnitView(
            Optional<Unit> unit, Map<String, String> others, Map<String, String> kinds, List<Person> people) {}

    @GetMapping("/units")
    String units(
            Actor actor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return units(actor, words, page, "", List.of(), model);
    }

    private String units(Actor actor, String words, int page, String file, List<String> faults, Model model) {
        actor.require(Action.SEE_ORGANISATION);
        List<Unit> units = organisation.units(actor.authority());
        Map<String, List<Unit>> below = new TreeMap<>();
        units.forEach(unit -> below.computeIfAbsent(unit.parent().orElse(""), code -> new ArrayList<>())
                .add(unit));
        Map<String, Integer> people = new TreeMap<>();
        organisation
                .people(actor.authority(), today.day())
                .forEach(person -> people.merge(person.unit(), 1, Integer::sum));
        List<Branch> branches = new ArrayList<>();
        grow("", 0, below, people, branches);
        model.addAttribute(
                "it",
                new UnitsView(
                        organisation.authority(actor.authority()).name(),
                        PageOfRows.of(branches, branch -> branch.unit().name(), words, page),
                        words,
                        units.stream().collect(Collectors.toMap(Unit::code, Unit::name)),
                        kinds.names(actor.authority()),
                        actor.may(Action.CHANGE_ORGANISATION),
                        file,
                        faults));
        return "units";
    }

    private void grow(
            String code, int depth, Map<String, List<Unit>> below, Map<String, Integer> people, List<Branch> branches) {
        for (Unit unit : below.getOrDefault(code, List.of())) {
            branches.add(new Branch(unit, depth, unit.livesOn(today.day()), people.getOrDefault(unit.code(), 0)));
            grow(unit.code(), depth + 1, below, people, branches);
        }
    }

    @GetMapping({"/units/new", "/units/of/{code}"})
    String unit(Actor actor, @PathVariable Optional<String> code, Model model) {
        actor.require(Action.CHANGE_ORGANISATION);
        List<Unit> units = organisation.units(actor.authority());
        Optional<Unit> one = code.map(asked -> units.stream()
                .filter(unit -> unit.code().equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(asked)));
        Map<String, String> others = new LinkedHashMap<>();
        units.stream()
                .filter(unit -> !one.equals(Optional.of(unit)))
                .forEach(unit -> others.put(unit.code(), unit.name()));
        model.addAttribute(
                "it",
                new UnitView(
                        one,
                        others,
                        kinds.names(actor.authority()),
                        organisation.people(actor.authority(), today.day()).stream()
                                .filter(person -> one.filter(unit -> unit.code().equals(person.unit()))
                                        .isPresent())
                                .toList()));
        return "unit";
    }

    private Optional<String> meant(Actor actor, String typed) {
        return typed.isBlank()
                ? Optional.empty()
                : Optional.of(UnitChoice.code(organisation.units(actor.authority()), typed));
    }

    record SaveForm(String code, String parent, String kind, String name, String shortName, String from) {}

    @PostMapping("/units")
    String save(
            Actor actor, SaveForm form, @RequestParam(defaultValue = "-1") int version, HttpServletRequest request) {
        actor.require(Action.CHANGE_ORGANISATION);
        Unit unit = new Unit(
                Spelling.hyphens(form.code().strip()),
                meant(actor, form.parent()),
                form.kind().strip(),
                form.name().strip(),
                form.shortName().isBlank()
                        ? form.name().strip()
                        : form.shortName().strip(),
                DayFields.optional(form.from(), "unit.from").orElse(today.day()),
                Optional.empty(),
                Optional.empty(),
                version);
        if (version < 0) {
            organisation.add(actor.act(), actor.authority(), unit);
        } else {
            organisation.change(actor.act(), actor.authority(), unit);
        }
        Notice.say(request, "unit.saved", unit.name());
        return "redirect:/units";
    }

    @PostMapping("/units/of/{code}/end")
    String end(
            Actor actor,
            @PathVariable String code,
            @RequestParam String last,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam int version,
            HttpServletRequest request) {
        actor.require(Action.CHANGE_ORGANISATION);
        organisation.end(
                actor.act(),
                actor.authority(),
                code,
                new Ending(DayFields.read(last, "unit.last"), meant(actor, successor)),
                version);
        Notice.say(request, "unit.ended", code);
        return "redirect:/units";
    }

    @GetMapping("/people")
    String people(
            Actor actor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return people(actor, words, page, "", List.of(), model);
    }

    private String people(Actor actor, String words, int page, String file, List<String> faults, Model model) {
        actor.require(Action.SEE_ORGANISATION);
        Map<String, String> units = new TreeMap<>();
        organisation.units(actor.authority()).forEach(unit -> units.put(unit.code(), unit.name()));
        model.addAttribute(
                "it",
                new PeopleView(
                        organisation.authority(actor.authority()).name(),
                        PageOfRows.of(organisation.people(actor.authority(), today.day()), Person::name, words, page),
                        words,
                        units,
                        actor.may(Action.CHANGE_ORGANISATION),
                        file,
                        faults));
        return "people";
    }

    record PostForm(String code, String name, String unit, String post, String from) {}

    @PostMapping("/people")
    String post(Actor actor, PostForm form, HttpServletRequest request) {
        actor.require(Action.CHANGE_ORGANISATION);
        careers.add(
                actor,
                new Person(
                        Spelling.hyphens(form.code().strip()),
                        form.name().strip(),
                        UnitChoice.code(organisation.units(actor.authority()), form.unit()),
                        form.post().strip(),
                        DayFields.optional(form.from(), "unit.from").orElse(today.day())));
        Notice.say(request, "person.saved", form.name().strip());
        return "redirect:/people";
    }

    @GetMapping("/{what:units|people}.{ending:xlsx|csv}")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable String what, @PathVariable String ending) {
        return Download.table(
                (what.equals("units") ? "Đơn vị." : "Nhân sự.") + ending,
                what.equals("units") ? files.units(actor) : files.people(actor));
    }

    @PostMapping("/{what:units|people}/import")
    String take(Actor actor, @PathVariable String what, @RequestParam MultipartFile file, Answer answer) {
        return incoming.take(
                actor,
                new TableUploads.Upload(what, "", file),
                answer,
                (fault, model) -> what.equals(UnitFiles.KIND)
                        ? units(actor, "", 1, fault.file(), fault.faults(), model)
                        : people(actor, "", 1, fault.file(), fault.faults(), model));
    }
}
