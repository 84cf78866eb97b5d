package vn.thidua.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.documents.Docx;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;
import vn.thidua.server.Running;
import vn.thidua.server.Scene;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.fulltext.Passage;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.search.Search;
import vn.thidua.server.search.SearchKind;

/** Papers are found by what stands in them, by their unit and by those who see all. */
class EvidenceTextsTest {

    private static final Scene SCENE = Scene.withWards(2);
    private static final Campaign CAMPAIGN = SCENE.campaign("vinh-long-2024");

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Search search = Running.part(Search.class);

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx"})
    void aPaperIsFoundByWhatStandsInIt(String ending) throws IOException {
        Paper paper = new Paper(
                new Paper.Head("", "UBND PHƯỜNG 1", "Số: 31/BC-UBND", "Phường 1, ngày 20 tháng 02 năm 2024"),
                List.of(
                        new Paper.Title("BÁO CÁO", "Rà soát thủ tục"),
                        new Paper.Text(
                                "Tổ công tác đã rà soát hai trăm mười bốn thủ tục và kiến nghị cắt giảm mẫu khai "
                                        + "trùng lặp trong lĩnh vực hộ tịch, bản " + ending + ".")));
        byte[] file = ending.equals("pdf") ? Pdf.of(paper) : Docx.of(paper);
        Actor clerk = SCENE.invented(Role.CLERK, "w1", "");
        Running.part(EvidenceService.class)
                .add(clerk, CAMPAIGN, "w1", new SentFile("bao-cao." + ending, new ByteArrayInputStream(file)), "");
        Running.part(EvidenceTexts.class).read();
        SearchWords words = SearchWords.of("mẫu khai trung lap ban " + ending);
        Passage passage = search.find(clerk, words, Optional.of(SearchKind.PAPER), 5)
                .getFirst()
                .lines()
                .getFirst()
                .passage();
        assertThat(passage.pieces().stream().map(Passage.Piece::text).collect(Collectors.joining()))
                .contains("kiến nghị cắt giảm mẫu khai trùng lặp");
        assertThat(search.find(SCENE.invented(Role.SPECIALIST), words, Optional.of(SearchKind.PAPER), 5))
                .hasSize(1);
        assertThat(search.find(SCENE.invented(Role.CLERK, "w2", ""), words, Optional.empty(), 5))
                .as("another unit")
                .isEmpty();
        assertThat(search.find(SCENE.invented(Role.COUNCIL_MEMBER), words, Optional.empty(), 5))
                .as("who sees no papers")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx"})
    void aPaperThatCannotBeReadIsTriedOnceAndFoundByItsName(String ending) throws IOException {
        byte[] start = ending.equals("pdf")
                ? "%PDF-1.7 hỏng 1 0 obj startxref".getBytes(StandardCharsets.UTF_8)
                : Docx.of(new Paper(new Paper.Head("", "UBND", "", ""), List.of()));
        Actor clerk = SCENE.invented(Role.CLERK, "w1", "");
        Running.part(EvidenceService.class)
                .add(
                        clerk,
                        CAMPAIGN,
                        "w1",
                        new SentFile("so-tay-" + ending + "hong." + ending, new ByteArrayInputStream(start)),
                        "");
        EvidenceTable table = Running.part(EvidenceTable.class);
        Set<String> media = Set.of("application/pdf", DOCX);
        String sha = table.unread(media, 1).getFirst().sha256();
        Running.part(EvidenceTexts.class).read();
        assertThat(table.unread(media, 1_000))
                .extracting(EvidenceTable.Unread::sha256)
                .doesNotContain(sha);
        assertThat(search.find(clerk, SearchWords.of("so tay " + ending + "hong"), Optional.empty(), 5))
                .hasSize(1);
    }
}
