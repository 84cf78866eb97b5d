package vn.thidua.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.drafting.DraftPart.Sheet;

/** Tables in which one head is over several columns of points: one sheet for each, with the lines that are for it. */
class ColumnsOfPointsTest {

    private static final Grammar GRAMMAR = Grammar.shipped();
    private static final PaperText.Place PLACE = new PaperText.Place(1, 1, "");

    private static PaperText.Row row(String... texts) {
        List<PaperText.Cell> cells = new ArrayList<>();
        for (int at = 0; at < texts.length; at++) {
            cells.add(new PaperText.Cell(at, 1, false, texts[at].isEmpty() ? List.of() : List.of(texts[at])));
        }
        return new PaperText.Row(PLACE, cells);
    }

    private static PaperText.Table table() {
        PaperText.Row head = new PaperText.Row(
                PLACE,
                List.of(
                        new PaperText.Cell(0, 1, false, List.of("STT")),
                        new PaperText.Cell(1, 1, false, List.of("Nội dung")),
                        new PaperText.Cell(2, 2, false, List.of("Điểm tối đa")),
                        new PaperText.Cell(4, 1, false, List.of("Cách chấm"))));
        return new PaperText.Table(
                PLACE,
                List.of(
                        head,
                        row("", "", "Phòng", "Phường", ""),
                        row("A", "Thủ tục", "30", "40", ""),
                        row(
                                "1",
                                "Hồ sơ đúng hạn",
                                "30",
                                "35",
                                "Đạt 100%: điểm tối đa; từ 95% đến dưới 100%: 50% điểm tối đa; dưới 95%: 0 điểm"),
                        row("2", "Phục vụ tại nhà", "x", "5", "Mỗi lượt 0,5 điểm, tối đa 5 điểm"),
                        row("", "Tổng cộng", "30", "40", "")));
    }

    private static Sheet sheet(int which) {
        TableReader reader =
                new TableReader(GRAMMAR, new WordingReader(GRAMMAR, Optional.empty()), "PL", "Bảng điểm", PLACE, which);
        reader.take(table());
        return reader.sheet().orElseThrow().part();
    }

    @Test
    void eachColumnIsASheet() {
        assertThat(ScoreColumns.maxima(GRAMMAR, table(), 0)).containsExactly(2, 3);
        assertThat(sheet(0).max()).isEqualByComparingTo("30");
        assertThat(sheet(1).max()).isEqualByComparingTo("40");
    }

    @Test
    void aLineThatIsNotForAColumnIsNotThere() {
        assertThat(sheet(0).lines().getFirst().part().lines()).hasSize(1);
        assertThat(sheet(1).lines().getFirst().part().lines()).hasSize(2);
    }

    /** Shares of the maximum are of the column's own. */
    @Test
    void sharesAreOfTheColumnsMaximum() {
        RuleDraft rule = sheet(1).lines()
                .getFirst()
                .part()
                .lines()
                .getFirst()
                .part()
                .rule()
                .orElseThrow()
                .part();
        assertThat(rule)
                .isInstanceOfSatisfying(
                        RuleDraft.Bands.class,
                        bands -> assertThat(bands.spans())
                                .extracting(
                                        one -> one.points().stripTrailingZeros().toPlainString())
                                .containsExactly("35", "17.5", "0"));
    }
}
