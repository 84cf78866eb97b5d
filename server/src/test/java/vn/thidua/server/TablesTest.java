package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Typed;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.InvalidCells;
import vn.thidua.server.spreadsheet.Spreadsheets;

/** Files as offices send them: each value comes in as the person saw it, or is refused with a sentence that says why. */
class TablesTest {

    private static final Path FOLDER = Path.of("src/test/resources/tables");
    private static final Texts TEXTS = Texts.of("vi");
    private static final Plan PLAN = plan();

    private static Plan plan() {
        try {
            byte[] text = Files.readAllBytes(Running.home().resolve("plans/vinh-long-2024/plan.yaml"));
            return new PlanReader(id -> Optional.empty())
                    .read("plan.yaml", text)
                    .plan()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DataTable read(String file) throws IOException {
        return Spreadsheets.read(file, Files.readAllBytes(FOLDER.resolve(file)));
    }

    /** The first value of the first fact in a file, as the ledger would keep it; or the sentence that refuses it. */
    private static String first(String file) throws IOException {
        try {
            Checks checks = new Checks();
            DataTable sheet = checks.findColumns(read(file), java.util.List.of("Mã", "Tên"), 1);
            int column = sheet.head().size() - 1;
            String head = sheet.head().get(column);
            String id = head.substring(head.indexOf('[') + 1, head.length() - 1);
            FactDeclaration fact = PLAN.fact(SubjectKind.UNIT, id).orElseThrow();
            DataTable.Row row = sheet.rows().getFirst();
            return row.at(0) + " " + row.number() + " "
                    + Typed.read(fact, row.source(column)).orElse("nothing");
        } catch (Refusal refusal) {
            return TEXTS.say(refusal.key(), refusal.values().toArray());
        } catch (InvalidCells faulty) {
            return faulty.faults().getFirst().say(TEXTS);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s01-percent.xlsx | ward-2 2 95",
                "s02-format-diem.xlsx | ward-2 2 91",
                "s04-1904.xlsx | ward-2 2 2024-04-20",
                "s04b-1904-true.xlsx | ward-3 2 2024-04-20",
                "s05-date-formula.xlsx | ward-4 2 2024-04-20",
                "s06-number-formula.xlsx | ward-4 2 91.234",
                "s06b-formula-thousand.xlsx | ward-5 2 1.234",
                "s06c-formula-percent.xlsx | ward-5 2 95.959596",
                "s07-boolean.xlsx | ward-2 2 false",
                "s07b-boolean-formula.xlsx | ward-3 2 false",
                "s08-nfd-header.xlsx | ward-6 2 90.5",
                "s09-nbsp-code.xlsx | ward-6 2 90.25",
                "s09b-nbsp-number.xlsx | ward-6 2 90.25",
                "s10-title-row.xlsx | ward-7 4 93",
                "s11-hidden-first.xlsx | ward-7 2 94",
                "s14-excel-17-digits.xlsx | ward-8 2 95.1",
                "c01-sep-line.csv | ward-10 2 71.5",
                "c02-semicolon-in-header.csv | ward-10 2 72.5",
                "c03-utf16-excel-unicode-text.csv | ward-10 2 73.5",
                "c05-quoted-newline.csv | ward-11 2 75.5",
                "c06-unicode-minus-percent.csv | ward-10 2 76.5",
                "c10-day-dots.csv | ward-10 2 2024-04-20",
                "c11-day-dash.csv | ward-10 2 2024-04-20",
                "c13-day-iso-time.csv | ward-10 2 2024-04-20",
            })
    void comesInAsThePersonSawIt(String file, String kept) throws IOException {
        assertThat(first(file)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s26-error-cell.xlsx | #N/A",
                "c07-number-with-point.csv | có thể là 95,125 hoặc 95125",
                "c04-blank-lines-row-number.csv | “khong phai so” không phải là số",
                "c08-windows1258.csv | UTF-8",
                "c09-old-xls.xls | lưu lại dạng .xlsx",
                "c12-day-us.csv | 04/20/2024",
            })
    void isRefusedWithTheRemedy(String file, String said) throws IOException {
        assertThat(first(file)).contains(said);
    }

    /** A decimal comma between commas makes two cells of a number; the second is never cut off silently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mã,Tên,Điểm\nw1,Phường 1,8\nw2,Phường 2,9,5\n",
                "Mã,Tên,Điểm,\nw1,Phường 1,8,\nw2,Phường 2,97,25,\n",
                "Bảng điểm năm 2024\nMã,Tên,Điểm\nw2,Phường 2,1,5,5\n",
                "Mã;Tên;Điểm\nw1;Tổ 1; 3\nw2;Tổ 2;8;5\n"
            })
    void aRowLongerThanItsHeadIsRefused(String text) {
        assertThatThrownBy(() -> {
                    byte[] file = text.getBytes(StandardCharsets.UTF_8);
                    new Checks().findColumns(Spreadsheets.read("a.csv", file), java.util.List.of("Mã", "Tên"), 1);
                })
                .isInstanceOfSatisfying(InvalidCells.class, faulty -> {
                    assertThat(faulty.faults())
                            .singleElement()
                            .satisfies(fault -> assertThat(fault.say(TEXTS)).contains("nhiều hơn 3 cột"));
                });
    }

    @Test
    void aCodeThatAProgramKeptATextIsSeenWithoutItsFormula() {
        byte[] file = "Mã;Tên\n=\"0012\";Tổ 12\n\"=\"\"0013\"\"\";Tổ 13\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Spreadsheets.read("a.csv", file).rows())
                .extracting(row -> row.at(0))
                .containsExactly("0012", "0013");
    }

    /** Systems write tables with a bar between columns, too; a comma in each row does not make two columns of one. */
    @Test
    void columnsMayStandBetweenBars() {
        String text = "Mã|Tên|Điểm\n001|Phường 1|95,5\n002|Phường 2|8,25\n";
        DataTable read = Spreadsheets.read("a.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.head()).containsExactly("Mã", "Tên", "Điểm");
        assertThat(read.rows()).extracting(row -> row.at(2)).containsExactly("95,5", "8,25");
        String commas = "Mã,Tên\n001,a|b|c\n002,d\n";
        assertThat(Spreadsheets.read("a.csv", commas.getBytes(StandardCharsets.UTF_8))
                        .head())
                .containsExactly("Mã", "Tên");
    }

    @ParameterizedTest
    @CsvSource({"c04-blank-lines-row-number.csv, 4", "c05-quoted-newline.csv, 2", "s10-title-row.xlsx, 4"})
    void rowsHaveTheNumberThatAPersonSees(String file, int number) throws IOException {
        DataTable sheet = new Checks().findColumns(read(file), java.util.List.of("Mã"), 1);
        assertThat(sheet.rows().getFirst().number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"không", " KHÔNG ", "Không có", "chưa bao giờ", "never"})
    void whatNeverHappenedIsSaidInSeveralWays(String typed) {
        FactDeclaration fact = PLAN.fact(SubjectKind.UNIT, "plan.issuedOn").orElseThrow();
        assertThat(Typed.read(fact, typed)).contains("never");
        // Not yet is not never.
        assertThatThrownBy(() -> Typed.read(fact, "chưa")).isInstanceOf(Refusal.class);
    }
}
