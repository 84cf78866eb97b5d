package vn.thidua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.thidua.documents.Docx;
import vn.thidua.documents.Paper;
import vn.thidua.documents.reading.PaperReader;
import vn.thidua.documents.reading.PaperReading;
import vn.thidua.documents.reading.SeparateReader;

/** How long a long report takes to read, in this process and in one of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class ReadingBenchmark {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int PARAGRAPHS = 6000;

    private final SeparateReader separate = new SeparateReader(SeparateReader.Limits.USUAL);
    private Path file = Path.of("");

    /** Writes the report. */
    @Setup
    public void write() throws IOException {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title("BÁO CÁO", "Kết quả cải cách hành chính năm 2025"));
        for (int i = 0; i < PARAGRAPHS; i++) {
            parts.add(new Paper.Text(
                    i + ". Đơn vị đã giải quyết " + i * 7919L % 99_991 + " hồ sơ, trong đó " + i * 104_729L % 99_989
                            + " hồ sơ trước hạn, theo Kế hoạch số " + i + "/KH-UBND ngày 05 tháng 01 năm 2025."));
        }
        file = Files.createTempFile("report", ".docx");
        Files.write(
                file,
                Docx.of(new Paper(
                        new Paper.Head("UBND TỈNH THỬ", "SỞ NỘI VỤ", "Số: 7/BC-SNV", "Thử, ngày 05 tháng 12 năm 2025"),
                        parts)));
    }

    /** Removes it. */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    /** In this process. */
    @Benchmark
    public PaperReading here() {
        return PaperReader.read(file, DOCX);
    }

    /** In a process of its own, with its start. */
    @Benchmark
    public PaperReading inAProcessOfItsOwn() {
        return separate.read(file, DOCX).orElseThrow();
    }
}
