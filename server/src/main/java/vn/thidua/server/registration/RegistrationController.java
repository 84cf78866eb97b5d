package vn.thidua.server.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.evidence.EvidenceService;
import vn.thidua.server.evidence.SentFile;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.handover.HandoverView;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;
import vn.thidua.server.workflow.Reasoned;

/** The page of one registration: of a unit, or entered by the office for it. */
@Controller
@RequestMapping("/campaigns/{id}/registrations")
public class RegistrationController {

    private final Registrations registrations;
    private final EvidenceService evidences;
    private final Campaigns campaigns;
    private final Today today;

    RegistrationController(Registrations registrations, EvidenceService evidences, Campaigns campaigns, Today today) {
        this.registrations = registrations;
        this.evidences = evidences;
        this.campaigns = campaigns;
        this.today = today;
    }

    /** A field as it is filled in. */
    public record Filled(FormField field, String value, String fault) {}

    /**
     * One unit's registration.
     *
     * @param total sum of the registered points; empty where the form asks for none
     * @param mayEnter whether the viewer may enter one that came on paper
     * @param seen the version that stands in the register, also where its content is the unit's alone
     * @param checked whether faults are shown
     * @param handing whether the clerk made it ready for the head
     * @param scans how many papers were attached to it
     * @param typed what was typed beside the form's own fields and refused, by the names of its fields
     */
    public record FormView(
            Campaign campaign,
            RegistrationForm form,
            Participant unit,
            Registration registration,
            List<Filled> fields,
            Optional<BigDecimal> total,
            Optional<LocalDate> lastDay,
            Optional<Long> daysLeft,
            String reminder,
            boolean mayFill,
            boolean maySubmit,
            boolean mayTend,
            boolean mayEnter,
            int seen,
            boolean checked,
            HandoverView handing,
            int scans,
            Map<String, String> typed) {}

    @GetMapping("/{form}/{unit}")
    String form(
            Actor actor,
            Campaign campaign,
            @PathVariable String form,
            @PathVariable String unit,
            @RequestParam(defaultValue = "false") boolean check,
            Texts texts,
            Model model) {
        model.addAttribute("it", view(actor, campaign, form, unit, check, texts));
        return "registration";
    }

    private FormView view(Actor actor, Campaign campaign, String formId, String unit, boolean check, Texts texts) {
        return view(actor, campaign, new RegistrationRef(formId, unit), check, Map.of(), texts);
    }

    private FormView view(
            Actor actor,
            Campaign campaign,
            RegistrationRef which,
            boolean check,
            Map<String, String> typed,
            Texts texts) {
        String formId = which.form();
        String unit = which.unit();
        RegistrationForm form = registrations.form(campaign, formId);
        Participant participant = campaigns.unit(campaign, unit);
        Registration one = registrations.of(actor, campaign, formId, unit);
        List<Registrations.Fault> faults = check ? registrations.faults(campaign, one) : List.of();
        List<Filled> fields = new ArrayList<>();
        for (FormField field :
                FormField.of(campaigns.plan(campaign), form, participant.block().orElse(""))) {
            String fault = faults.stream()
                    .filter(bad -> bad.field().key().equals(field.key()))
                    .findFirst()
                    .map(bad -> texts.say(
                            bad.key(),
                            field.label(),
                            one.at(field.key()),
                            field.quantity().least().orElse(BigDecimal.ZERO),
                            field.quantity().most().orElse(FormField.MOST)))
                    .orElse("");
            fields.add(new Filled(field, field.said(one.at(field.key()), texts), fault));
        }
        Optional<LocalDate> lastDay = registrations.lastDay(campaign, form);
        boolean own = actor.role().ofUnit() && !campaign.isDraft();
        boolean tends = actor.may(Action.TEND_REGISTRATIONS);
        // Recorded as a fact alone it has no row to give back; the office can still enter what the paper says.
        Registration row = registrations.kept(campaign, formId, unit);
        boolean kept = !row.isOpen();
        return new FormView(
                campaign,
                form,
                participant,
                one,
                fields,
                registrations.total(campaign, form, participant, one),
                lastDay,
                lastDay.map(day -> day.toEpochDay() - today.day().toEpochDay()),
                registrations
                        .reminder(campaign, unit, formId)
                        .filter(text -> one.isOpen())
                        .orElse(""),
                own && one.isOpen() && actor.may(Action.FILL_REGISTRATION)
                        || tends && kept && one.enteredBy().isPresent(),
                own && actor.may(Action.SUBMIT_REGISTRATION),
                tends && kept,
                tends && !kept && !campaign.isDraft(),
                row.version(),
                check,
                campaign.isDraft() ? HandoverView.none() : registrations.handing(actor, campaign, one),
                form.fact()
                        .map(fact -> evidences.counts(campaign, unit).getOrDefault(fact, 0))
                        .orElse(0),
                typed);
    }

    /** The form of one field, sent as soon as it is left. */
    record FillForm(String key, String value, int seen) {

        FilledField field() {
            return new FilledField(key, value);
        }
    }

    @PostMapping("/{form}/{unit}/fill")
    String fill(
            Actor actor,
            Campaign campaign,
            @PathVariable("form") String of,
            @PathVariable String unit,
            FillForm form,
            Answer answer) {
        RegistrationRef which = new RegistrationRef(of, unit);
        return answer.here(
                () -> {
                    if (actor.role().ofUnit()) {
                        registrations.fill(actor, campaign, which, form.field(), form.seen());
                    } else {
                        registrations.fillEntered(actor, campaign, which, form.field(), form.seen());
                    }
                },
                model -> {
                    FormView view = view(actor, campaign, of, unit, true, answer.texts());
                    model.addAttribute("it", view);
                    model.addAttribute(
                            "field",
                            view.fields().stream()
                                    .filter(one -> one.field().key().equals(form.key()))
                                    .findFirst()
                                    .orElseThrow(() -> Refusal.unknown(form.key())));
                    return "piece-field";
                });
    }

    /** The clerk says that it is made ready for the head; refused with what is missing. */
    @PostMapping("/{form}/{unit}/ready")
    String ready(Actor actor, Campaign campaign, @PathVariable String form, @PathVariable String unit, Answer answer) {
        return answer.after(
                "handover.ready",
                back(campaign.id(), form, unit),
                () -> registrations.ready(actor, campaign, form, unit),
                model -> {
                    model.addAttribute("it", view(actor, campaign, form, unit, true, answer.texts()));
                    return "registration";
                });
    }

    @PostMapping("/{form}/{unit}/not-ready")
    String notReady(
            Actor actor,
            Campaign campaign,
            @PathVariable String form,
            @PathVariable String unit,
            HttpServletRequest request) {
        registrations.notReady(actor, campaign, form, unit);
        Notice.say(request, "handover.take-back");
        return back(campaign.id(), form, unit);
    }

    @PostMapping("/{form}/{unit}/submit")
    String submit(
            Actor actor,
            Campaign campaign,
            @PathVariable String form,
            @PathVariable String unit,
            @RequestParam int seen,
            Answer answer) {
        return answer.after(
                "registration.submitted",
                back(campaign.id(), form, unit),
                () -> registrations.submit(actor, campaign, form, unit, seen),
                model -> {
                    model.addAttribute("it", view(actor, campaign, form, unit, true, answer.texts()));
                    return "registration";
                });
    }

    /** One that came on paper, entered by the office, with a scan where there is one. */
    @PostMapping("/{form}/{unit}/enter")
    String enter(
            Actor actor,
            Campaign campaign,
            @PathVariable String form,
            @PathVariable String unit,
            @RequestParam String day,
            @RequestParam Optional<MultipartFile> scan,
            @RequestParam int seen,
            Answer answer) {
        return answer.after(
                "registration.entered",
                back(campaign.id(), form, unit),
                () -> {
                    actor.require(Action.TEND_REGISTRATIONS, campaign.authority(), campaign.id());
                    LocalDate came = DayFields.read(day, "registration.enter-day");
                    String about = registrations.form(campaign, form).fact().orElse("");
                    ChosenFile.of(scan).ifPresent(file -> keep(actor, campaign, unit, file, about));
                    registrations.enter(actor, campaign, new RegistrationRef(form, unit), came, seen);
                },
                model -> {
                    model.addAttribute(
                            "it",
                            view(
                                    actor,
                                    campaign,
                                    new RegistrationRef(form, unit),
                                    false,
                                    Map.of("day", day),
                                    answer.texts()));
                    return "registration";
                });
    }

    private void keep(Actor actor, Campaign campaign, String unit, MultipartFile file, String about) {
        try (InputStream content = file.getInputStream()) {
            evidences.add(actor, campaign, unit, new SentFile(ChosenFile.name(file), content), about);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record AbandonForm(String reason, int seen) {}

    @PostMapping("/{form}/{unit}/{act:withdraw|return}")
    String abandon(
            Actor actor,
            Campaign campaign,
            @PathVariable("form") String of,
            @PathVariable String unit,
            @PathVariable String act,
            AbandonForm form,
            Answer answer) {
        RegistrationRef which = new RegistrationRef(of, unit);
        Reasoned because = new Reasoned(form.reason().strip(), form.seen());
        return answer.after(
                "registration." + act,
                back(campaign.id(), of, unit),
                () -> {
                    if (act.equals("withdraw")) {
                        registrations.withdraw(actor, campaign, which, because);
                    } else {
                        registrations.giveBack(actor, campaign, which, because);
                    }
                },
                model -> {
                    Map<String, String> typed = Map.of("reason", form.reason());
                    model.addAttribute("it", view(actor, campaign, which, false, typed, answer.texts()));
                    return "registration";
                });
    }

    private static String back(long id, String form, String unit) {
        return "redirect:/campaigns/" + id + "/registrations/" + form + "/" + unit;
    }
}
