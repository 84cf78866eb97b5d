package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Outsider;
import vn.thidua.server.organisation.Outsiders;
import vn.thidua.server.organisation.RecipientKind;
import vn.thidua.server.proposal.Answers;
import vn.thidua.server.proposal.Installations;
import vn.thidua.server.proposal.Manifest;
import vn.thidua.server.proposal.Proposal;
import vn.thidua.server.proposal.Proposals;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.review.CampaignReviews;
import vn.thidua.server.review.Figure;
import vn.thidua.server.review.FigureTopic;

/** Proposals leave for a higher level and come back answered; people outside the tree are found again. */
class ProposalTest {

    private static final String AWARD = "bang-khen-tinh-tap-the";

    private final Proposals proposals = Running.part(Proposals.class);
    private final Answers answers = Running.part(Answers.class);

    private Campaign ready(Scene scene) {
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 2);
        scene.fact(campaign, "w1", "dossier.complete", "");
        scene.handIn(campaign, "w1", AWARD);
        scene.settle(campaign);
        return campaign;
    }

    private static Manifest.Answer answer(String number, String... awarded) {
        return new Manifest.Answer(1, "", List.of(awarded), number, "2024-12-20", "", "", "Lê Văn Ký", false);
    }

    @Test
    void withinOneInstallationTheProposalAndItsAnswerArriveAtOnce() {
        Scene city = Scene.withWards(2);
        Scene province = Scene.withWards(1);
        Campaign campaign = ready(city);
        Actor below = city.invented(Role.STANDING_OFFICE);
        Actor above = province.invented(Role.STANDING_OFFICE);
        proposals.send(below, campaign, AWARD, province.authority);
        assertThatThrownBy(() -> proposals.send(below, campaign, AWARD, province.authority))
                .as("while it waits")
                .hasMessageContaining("proposal-open");
        Proposal in = proposals.all(above).getFirst();
        assertThat(in.manifest().candidates())
                .singleElement()
                .matches(one -> one.code().equals("w1"));
        province.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(province.prefix + ".standing-office")) {
            visit.go("/");
            assertThat(visit.page.locator("main").innerText())
                    .as("from whom and what for")
                    .contains(in.other() + " đề nghị: " + in.title());
            assertThat(visit.page
                            .locator("a[href='/proposals/" + in.id() + "']")
                            .count())
                    .as("leads to the very proposal")
                    .isEqualTo(1);
        }
        assertThatThrownBy(() -> answers.answer(above, in.id(), answer("", "unit/w1")))
                .hasMessageContaining("answer-incomplete");
        assertThatThrownBy(() -> answers.answer(above, in.id(), answer("900", "unit/w1")))
                .as("a number has its symbol, here as for every decision")
                .hasMessageContaining("decision-number");
        answers.answer(above, in.id(), answer("900/QĐ-UBND", "unit/w1"));
        assertThatThrownBy(() -> answers.answer(above, in.id(), answer("901/QĐ-UBND", "unit/w1")))
                .hasMessageContaining("proposal-answered");
        assertThat(proposals.all(below).getFirst().answer()).isPresent();
        assertThat(Running.part(Achievements.class).of(city.authority, SubjectKind.UNIT, "w1"))
                .singleElement()
                .matches(one -> one.number().equals("900/QĐ-UBND"));
        Campaign own = province.campaign("vinh-long-2024");
        proposals.enter(above, in.id(), own.id(), "ward");
        assertThat(Running.part(Campaigns.class).participant(own, SubjectKind.UNIT, city.authority + ".w1"))
                .isPresent();
        assertThatThrownBy(() -> proposals.one(city.invented(Role.CHAIR), in.id()))
                .as("what came in elsewhere")
                .isInstanceOf(RuntimeException.class);
    }

    /** A district ranks its communes in a campaign of its own; its proposal says to the province what the province's plan asks of it. */
    @Test
    void whatADistrictFoundOfItsCommunesBecomesFactsOfTheProvince() {
        Scene district = Scene.withWards(2);
        Campaign own = ready(district);
        Scene province = Scene.withWards(3);
        Organisation organisation = Running.part(Organisation.class);
        String name = organisation.authority(district.authority).name();
        province.rename("w1", name, "district", "");
        province.rename("w2", "UBND phường Thử 001", "commune", "w1");
        province.rename("w3", "UBND phường Thử 002", "commune", "w1");
        Campaign above = province.campaign("kien-giang-2020");
        Actor office = province.invented(Role.STANDING_OFFICE);
        proposals.send(district.invented(Role.STANDING_OFFICE), own, AWARD, province.authority);
        proposals.enter(office, proposals.all(office).getFirst().id(), above.id(), "commune");
        Ledger ledger = Running.part(Ledger.class);
        assertThat(ledger.current(above, SubjectKind.UNIT, "w2", "district.ratedExcellent")
                        .flatMap(Entry::value))
                .contains("true");
        assertThat(ledger.current(above, SubjectKind.UNIT, "w2", "district.reformPoints")
                        .flatMap(Entry::value)
                        .map(BigDecimal::new))
                .hasValueSatisfying(points -> assertThat(points).isPositive());
        assertThat(Running.part(Campaigns.class).participants(above, SubjectKind.UNIT, false))
                .as("found, not added")
                .hasSize(3);
        assertThat(ledger.current(above, SubjectKind.UNIT, "w3", "district.ratedExcellent"))
                .isEmpty();
        // Where the district has no campaign in an installation, it says the same by hand, of its own communes alone.
        Actor head = province.invented(Role.HEAD, "w1", "");
        Ledger.Draft byHand = new Ledger.Draft(
                SubjectKind.UNIT, "w3", "district.reformPoints", Optional.of("88"), above.from(), "form", "", 0);
        ledger.record(head, above, List.of(byHand));
        assertThat(ledger.below(head, above)).extracting(one -> one.code()).containsExactly("w2", "w3");
        assertThatThrownBy(() -> ledger.record(province.invented(Role.HEAD, "w2", ""), above, List.of(byHand)))
                .hasMessageContaining("not-your-fact");
    }

    @Test
    void betweenTwoInstallationsFilesCarryThem() throws IOException {
        Scene city = Scene.withWards(2);
        Scene province = Scene.withWards(1);
        ready(city);
        city.person(Role.STANDING_OFFICE);
        province.person(Role.STANDING_OFFICE);
        byte[] file;
        try (Visit below = Visit.as(city.prefix + ".standing-office")) {
            below.go("/proposals");
            below.checkHere("what can be proposed");
            below.press(below.page
                    .locator("li:has-text('tập thể') button:has-text('Lập gói')")
                    .first());
            below.press(below.page.locator("a.td-row-title").first());
            below.checkHere("a proposal that was sent");
            file = below.get(below.path() + "/package.zip");
        }
        byte[] answered;
        try (Visit above = Visit.as(province.prefix + ".standing-office")) {
            above.go("/proposals");
            above.page
                    .locator("form[action$='/receive'] input[type=file]")
                    .setInputFiles(new FilePayload("goi.zip", "application/zip", changed(file)));
            above.press(above.page.locator("form[action$='/receive'] button"));
            assertThat(above.page.locator("[role=alert]").innerText()).contains("đã bị thay đổi");
            above.page
                    .locator("form[action$='/receive'] input[type=file]")
                    .setInputFiles(new FilePayload("goi.zip", "application/zip", file));
            above.press(above.page.locator("form[action$='/receive'] button"));
            above.press(above.page.locator("a.td-row-title").first());
            above.checkHere("a proposal that came in");
            above.page.fill("input[name=number]", "77/QĐ-UBND");
            above.page.fill("input[name=day]", "20/12/2024");
            above.press("Trả lời");
            answered = above.get(above.path() + "/answer.json");
        }
        // In the same installation the answer has arrived already; the file then fits nothing that waits.
        try (Visit below = Visit.as(city.prefix + ".standing-office")) {
            below.go("/proposals");
            assertThat(below.page.locator("main").innerText()).contains("Đã trả lời");
            below.page
                    .locator("form[action$='/answers'] input[type=file]")
                    .setInputFiles(new FilePayload("tra-loi.json", "application/json", answered));
            below.press(below.page.locator("form[action$='/answers'] button"));
            assertThat(below.page.locator("[role=alert]").innerText()).contains("không ứng với hồ sơ nào");
        }
    }

    /** A decision of the province on paper: entry by entry; register, record and money follow. */
    @Test
    void aDecisionOfTheHigherLevelOnPaperIsEnteredByHand() {
        Scene city = Scene.withWards(2);
        Campaign campaign = ready(city);
        Actor office = city.person(Role.STANDING_OFFICE);
        long id = proposals.send(office, campaign, AWARD, "");
        String page = "/proposals/" + id;
        byte[] pdf = vn.thidua.documents.Pdf.of(new vn.thidua.documents.Paper(
                new vn.thidua.documents.Paper.Head("", "UBND tỉnh", "", ""),
                List.of(new vn.thidua.documents.Paper.Text("Quyết định"))));
        try (Visit visit = Visit.as(city.prefix + ".standing-office")) {
            visit.go("/");
            assertThat(visit.page.innerText("main"))
                    .as("the answer may come on paper, and somebody must enter it")
                    .contains("chờ trả lời");
            visit.go(page);
            visit.page.locator("summary:has-text('bằng giấy')").click();
            visit.page.fill("aside input[name=number]", "1520/QĐ-UBND");
            visit.page.fill("aside input[name=day]", "18/12/2024");
            visit.page.fill("aside input[name=signer]", "Lê Quang Trung");
            visit.page.fill("aside input[name=body]", "Chủ tịch UBND tỉnh Thử");
            visit.page
                    .locator("input[name=scan]")
                    .setInputFiles(new FilePayload("quyết định.pdf", "application/pdf", pdf));
            visit.press("Ghi quyết định");
            assertThat(visit.page.locator("[role=alert]").innerText()).contains("được khen hay không được khen");
            assertThat(visit.page.inputValue("aside input[name=signer]"))
                    .as("nothing typed is lost")
                    .isEqualTo("Lê Quang Trung");
            visit.page.locator("aside input[value=granted]").check();
            visit.page.locator("aside input[value=here]").check();
            visit.page
                    .locator("input[name=scan]")
                    .setInputFiles(new FilePayload("quyết định.pdf", "application/pdf", pdf));
            visit.checkHere("a decision on paper that is entered");
            visit.press("Ghi quyết định");
            assertThat(visit.page.locator("main").innerText()).contains("Lê Quang Trung");
        }
        var register = Running.part(vn.thidua.server.decision.AwardRegister.class);
        assertThat(register.of(office, 2024)).singleElement().satisfies(entry -> {
            assertThat(entry.code()).isEqualTo("w1");
            assertThat(entry.decisionNumber()).isEqualTo("1520/QĐ-UBND");
            assertThat(entry.amount()).isPresent();
            assertThat(entry.isPayable()).isTrue();
        });
        assertThat(Running.part(vn.thidua.server.decision.Fund.class)
                        .balance(city.authority, 2024)
                        .committed())
                .isPositive();
        assertThat(Running.part(Achievements.class).of(city.authority, SubjectKind.UNIT, "w1"))
                .singleElement()
                .matches(one -> one.body().equals("Chủ tịch UBND tỉnh Thử"));
        assertThatThrownBy(() -> proposals.send(office, campaign, AWARD, ""))
                .as("the same award once more, after it was granted")
                .hasMessageContaining("proposal-open");
        assertThat(proposals.selected(campaign).entrySet())
                .filteredOn(entry -> entry.getKey().id().equals(AWARD))
                .allMatch(entry -> entry.getValue().isEmpty());
    }

    @Test
    void whatWasSentByMistakeIsTakenBackAndCanBeSentAgain() {
        Scene city = Scene.withWards(2);
        Scene province = Scene.withWards(1);
        Campaign campaign = ready(city);
        Actor below = city.invented(Role.STANDING_OFFICE);
        Actor above = province.invented(Role.STANDING_OFFICE);
        long first = proposals.send(below, campaign, AWARD, province.authority);
        assertThat(proposals.waiting(above)).hasSize(1);
        assertThatThrownBy(() -> proposals.withdraw(below, first, " ")).hasMessageContaining("reason-needed");
        proposals.withdraw(below, first, "Gửi nhầm nơi nhận");
        assertThat(proposals.waiting(above)).isEmpty();
        proposals.send(below, campaign, AWARD, province.authority);
        assertThat(proposals.waiting(above)).hasSize(1);
        assertThatThrownBy(() ->
                        answers.answer(above, proposals.all(above).getLast().id(), answer("9/QĐ-UBND", "unit/w1")))
                .as("what was withdrawn")
                .hasMessageContaining("proposal-answered");
    }

    /** Another installation, made of nothing but its key. */
    private record Elsewhere(java.security.KeyPair keys) {

        static Elsewhere make() {
            try {
                return new Elsewhere(
                        java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        String key() {
            return java.util.HexFormat.of().formatHex(keys.getPublic().getEncoded());
        }

        /** An answer as an installation signs it. */
        byte[] answer(String json) {
            try {
                java.security.Signature signature = java.security.Signature.getInstance("Ed25519");
                signature.initSign(keys.getPrivate());
                signature.update("answer\0".getBytes(StandardCharsets.UTF_8));
                signature.update(json.getBytes(StandardCharsets.UTF_8));
                return """
                        {"content": %s, "key": "%s", "signature": "%s"}""".formatted(
                                quoted(json), key(), java.util.HexFormat.of().formatHex(signature.sign()))
                        .getBytes(StandardCharsets.UTF_8);
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String quoted(String json) {
            return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(json);
        }
    }

    @Test
    void onlyAnInstallationWhoseKeyWasComparedIsBelieved() {
        Scene city = Scene.withWards(2);
        Campaign campaign = ready(city);
        Actor office = city.invented(Role.STANDING_OFFICE);
        Actor administrator = city.invented(Role.ADMINISTRATOR);
        Proposal sent = proposals.one(office, proposals.send(office, campaign, AWARD, ""));
        Elsewhere province = Elsewhere.make();
        String json = """
                {"format": 1, "token": "%s", "awarded": ["unit/w1"], "number": "5/QĐ-UBND", "day": "2024-12-19",
                 "body": "UBND tỉnh", "note": "", "signer": "Lê Ký", "paidHere": false}""".formatted(sent.token());
        byte[] file = province.answer(json);
        assertThatThrownBy(() -> answers.take(office, json.getBytes(StandardCharsets.UTF_8)))
                .as("without a signature")
                .hasMessageContaining("package-unsigned");
        assertThatThrownBy(() -> answers.take(office, file))
                .as("of an installation that nobody knows")
                .hasMessageContaining("installation-unknown");
        Installations installations = Running.part(Installations.class);
        assertThatThrownBy(() -> installations.add(administrator, "UBND tỉnh", "abc"))
                .hasMessageContaining("installation-key");
        installations.add(administrator, "UBND tỉnh", province.key());
        assertThatThrownBy(() -> answers.take(office, file))
                .as("whose phrase nobody compared")
                .hasMessageContaining("installation-unknown");
        installations.confirm(
                administrator, installations.all(administrator).getFirst().id());
        byte[] forged = new String(file, StandardCharsets.UTF_8)
                .replace("5/QĐ-UBND", "6/QĐ-UBND")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> answers.take(office, forged)).hasMessageContaining("package-forged");
        assertThatThrownBy(() -> answers.take(office, Elsewhere.make().answer(json)))
                .as("signed by somebody else")
                .hasMessageContaining("installation-unknown");
        answers.take(office, file);
        assertThat(proposals.one(office, sent.id()).answer())
                .hasValueSatisfying(answer -> assertThat(answer.number()).isEqualTo("5/QĐ-UBND"));
        assertThat(Running.part(vn.thidua.server.decision.AwardRegister.class).of(office, 2024))
                .singleElement()
                .matches(entry -> entry.paidBy().equals("UBND tỉnh") && !entry.isPayable());
        CampaignReviews reviews = Running.part(CampaignReviews.class);
        List<Figure> figures =
                reviews.figures(office, campaign, reviews.one(office, campaign, "final-review")).sections().stream()
                        .filter(section -> section.topic() == FigureTopic.AWARDS)
                        .flatMap(section -> section.figures().stream())
                        .toList();
        assertThat(figures)
                .as("what a higher level pays is not money of this authority")
                .anyMatch(one ->
                        one.key().equals("money") && new BigDecimal(one.value().value()).signum() == 0)
                .anyMatch(one -> one.key().equals("money-elsewhere"));
    }

    /** The letter with its list goes with the dossiers. */
    @Test
    void thePackageHasLetterAndListWithExtracts() throws IOException {
        Scene city = Scene.withWards(2);
        Campaign campaign = ready(city);
        Actor office = city.invented(Role.STANDING_OFFICE);
        Proposal sent = proposals.one(office, proposals.send(office, campaign, AWARD, ""));
        List<String> names = new java.util.ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(proposals.file(sent)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .contains(
                        "to-trinh.docx",
                        "to-trinh.pdf",
                        "danh-sach-trich-ngang.docx",
                        "danh-sach-trich-ngang.pdf",
                        "manifest.json",
                        "signature.json");
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("proposal-steps", vn.thidua.server.proposal.ProposalStep.values());
        Docs.steps("decision-steps", vn.thidua.server.decision.DecisionStep.values());
        Docs.steps("print-steps", vn.thidua.server.certificate.PrintStep.values());
    }

    @Test
    void whatIsNoPackageIsRefusedWithASentence() throws IOException {
        Scene scene = Scene.withWards(1);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        assertThatThrownBy(() -> proposals.receive(office, "MZ".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("package-zip");
        assertThatThrownBy(() -> proposals.receive(office, zip("other.txt", "x")))
                .hasMessageContaining("package-manifest");
        assertThatThrownBy(() -> proposals.receive(office, zip("manifest.json", "{\"format\": 1")))
                .hasMessageContaining("package-manifest");
        assertThatThrownBy(() -> proposals.receive(office, zip("manifest.json", "{\"format\": 2, \"token\": \"x\"}")))
                .hasMessageContaining("package-manifest");
        assertThatThrownBy(() -> answers.take(office, "[]".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("package-other");
        assertThatThrownBy(() -> answers.take(office, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("package-other");
        assertThatThrownBy(() -> answers.take(office, "{}".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("package-unsigned");
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** The same package with one letter more in its last paper. */
    private static byte[] changed(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(from.readAllBytes());
                if (!List.of("manifest.json", "signature.json").contains(entry.getName())) {
                    to.write('x');
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whoLivesOutsideTheTreeIsEnteredOnceAndFoundWithoutAccents() {
        Scene scene = Scene.withWards(1);
        Outsiders outsiders = Running.part(Outsiders.class);
        Campaign campaign = scene.campaign("sa-pa-2022", "commune");
        scene.person(Role.STANDING_OFFICE);
        String base = "/campaigns/" + campaign.id() + "/outsiders";
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go(base);
            office.checkHere("nobody entered yet");
            office.page.selectOption("#kind", "household");
            office.page.fill("#name", "Hộ ông Đặng Văn Sủ");
            office.page.fill("#address", "Thôn Tả Van Giáy");
            office.press(office.page.locator("form:has(#name) button"));
            office.go(base + "?words=dang van su");
            assertThat(office.page.locator("main").innerText()).contains("Hộ ông Đặng Văn Sủ");
            office.checkHere("found without accents");
            office.press("Đưa vào phong trào");
        }
        Participant household = Running.part(Campaigns.class).participants(campaign, SubjectKind.PERSON, false).stream()
                .filter(one -> one.name().equals("Hộ ông Đặng Văn Sủ"))
                .findFirst()
                .orElseThrow();
        assertThat(outsiders.recipient(scene.authority, SubjectKind.PERSON, household.code(), ""))
                .as("paid and counted as a household")
                .isEqualTo(RecipientKind.HOUSEHOLD);
        assertThat(outsiders.recipient(scene.authority, SubjectKind.PERSON, household.code(), "UBND phường Một"))
                .as("somebody of a unit who has a code like it")
                .isEqualTo(RecipientKind.PERSON);
        assertThat(outsiders.search(scene.authority, "dang vn su", 5))
                .as("one letter wrong")
                .hasSize(1);
        assertThatThrownBy(() -> outsiders.add(
                        vn.thidua.server.audit.Act.PROGRAM,
                        scene.authority,
                        new Outsider(0, "household", "hộ ông đặng văn sủ", "thôn tả van giáy")))
                .hasMessageContaining("outsider-known");
        assertThat(outsiders.search(scene.authority, "zzz xxx", 5)).isEmpty();
    }
}
