package vn.thidua.server.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperReader;
import vn.thidua.server.files.FileName;

/**
 * A paper that proves facts (tài liệu kiểm chứng).
 *
 * @param sha256 of its content, by which it is kept
 * @param size in bytes
 * @param media type found by looking at the content
 * @param number number of the document, for example {@code 20/KH-UBND}
 * @param kind of document, for example a plan or a report
 * @param place where it was issued
 * @param signed on whose behalf and by whom it was signed
 * @param about what it proves: ids of criteria and facts
 * @param version how often it was described or withdrawn
 * @param withdrawal empty while it stands
 */
public record Evidence(
        long id,
        String unit,
        String sha256,
        String name,
        long size,
        String media,
        Optional<String> number,
        Optional<LocalDate> issued,
        Optional<String> issuer,
        Optional<String> kind,
        Optional<String> subject,
        Optional<String> place,
        Optional<String> signed,
        String who,
        Instant at,
        List<String> about,
        int version,
        Optional<Withdrawal> withdrawal) {

    /** That it was sent by mistake, who said so and why. */
    public record Withdrawal(Instant at, String who, String because) {}

    /** Whether somebody has said what it is. */
    public boolean isDescribed() {
        return number.isPresent() || issued.isPresent() || kind.isPresent() || subject.isPresent();
    }

    /** Its size in kilobytes, never less than one. */
    public long kilobytes() {
        return Math.max(1, size >> 10);
    }

    /** Whether the reader can be asked what it says. */
    public boolean canBeRead() {
        return PaperReader.reads(media);
    }

    /** The name under which it is sent to be kept: what it is and its number where somebody said so, without marks. */
    public String fileName() {
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
        String said = String.join(
                " ", Stream.of(kind, number).flatMap(Optional::stream).toList());
        return FileName.plain(said.isBlank() ? name : said.replace('/', ' ') + ending);
    }

    /** Whether a browser can show it without running anything. */
    public boolean canBeShown() {
        return media.equals("application/pdf") || media.startsWith("image/");
    }
}
