package vn.thidua.server.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.documents.Paper;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.template.PaperForms;
import vn.thidua.words.typed.Source;

/** Registrations as files: the list of all as a table, one as the form of the annex. */
@Controller
@RequestMapping("/campaigns/{id}/registrations")
class RegistrationFiles {

    private final Registrations registrations;
    private final Campaigns campaigns;
    private final PaperForms forms;
    private final RegistrationArrivals arrivals;

    RegistrationFiles(
            Registrations registrations, Campaigns campaigns, PaperForms forms, RegistrationArrivals arrivals) {
        this.registrations = registrations;
        this.arrivals = arrivals;
        this.campaigns = campaigns;
        this.forms = forms;
    }

    @GetMapping("/{form}/all.xlsx")
    ResponseEntity<byte[]> all(Actor actor, Campaign campaign, @PathVariable String form, Texts texts) {
        RegistrationForm asked = registrations.form(campaign, form);
        Map<String, Registration> byUnit = registrations.seen(actor, campaign, asked);
        List<String> head = List.of(
                texts.say("unit.code"),
                texts.say("unit.name"),
                texts.say("unit.block"),
                texts.say("registrations.state"),
                texts.say("registrations.day"),
                texts.say("registrations.late"),
                texts.say("registrations.points"));
        List<List<Source>> rows = new ArrayList<>();
        for (Participant unit : campaigns.participants(campaign, SubjectKind.UNIT, false)) {
            Registration one = byUnit.getOrDefault(unit.code(), Registration.empty(form, unit.code()));
            rows.add(List.of(
                    Source.text(unit.code()),
                    Source.text(unit.name()),
                    Source.text(campaigns.plan(campaign).blockLabel(unit.block().orElse(""))),
                    Source.text(texts.say("registration-state." + one.state().word())),
                    one.submittedOn().map(Source::day).orElse(new Source.Empty()),
                    Source.text(one.late() ? texts.say("value.yes") : ""),
                    registrations
                            .total(campaign, asked, unit, one)
                            .map(Source::number)
                            .orElse(new Source.Empty())));
        }
        return Download.table(asked.label() + ".xlsx", DataTable.typed(head, rows));
    }

    @GetMapping("/{form}/{unit}/form.{ending:docx|pdf}")
    ResponseEntity<byte[]> paper(
            Actor actor,
            Campaign campaign,
            @PathVariable String form,
            @PathVariable String unit,
            @PathVariable String ending,
            Texts texts) {
        Registration one = registrations.of(actor, campaign, form, unit);
        Paper paper = new RegistrationPaper(campaigns.plan(campaign), registrations.form(campaign, form), texts)
                .of(
                        campaigns.unit(campaign, unit),
                        one,
                        arrivals.signer(campaign, one).orElse(""));
        return forms.paper(
                campaign.authority(),
                "registration",
                registrations.form(campaign, form).label() + ", "
                        + campaigns.unit(campaign, unit).name(),
                ending,
                paper);
    }
}
