package vn.thidua.server.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.thidua.server.workshop.TextDifference.Fate;
import vn.thidua.server.workshop.TextDifference.Line;

/** Where two texts of a plan differ. */
class TextDifferenceTest {

    private static String text(List<Integer> lines) {
        return String.join("\n", lines.stream().map(String::valueOf).toList());
    }

    @Test
    void changesFarFromEachOtherStandApart() {
        List<TextDifference> places =
                TextDifference.between("a\nb\nc\nd\ne\nf\ng\nh\ni", "a\nB\nc\nd\ne\nf\ng\nh\ni\nj");
        assertThat(places)
                .containsExactly(
                        new TextDifference(
                                1,
                                List.of(
                                        new Line(Fate.STAYS, "a"),
                                        new Line(Fate.GOES, "b"),
                                        new Line(Fate.COMES, "B"),
                                        new Line(Fate.STAYS, "c"),
                                        new Line(Fate.STAYS, "d"))),
                        new TextDifference(
                                8,
                                List.of(
                                        new Line(Fate.STAYS, "h"),
                                        new Line(Fate.STAYS, "i"),
                                        new Line(Fate.COMES, "j"))));
    }

    /** What stays and comes stands in the newer text at the named lines; what stays and goes, in this order, in the older. */
    @Property
    void placesAreThoseOfTheTexts(
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> older,
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> newer) {
        List<TextDifference> places = TextDifference.between(text(older), text(newer));
        assertThat(places.isEmpty()).isEqualTo(text(older).equals(text(newer)));
        List<String> after = text(newer).lines().toList();
        int goes = 0;
        int comes = 0;
        for (TextDifference place : places) {
            List<String> shown = place.lines().stream()
                    .filter(line -> line.fate() != Fate.GOES)
                    .map(Line::text)
                    .toList();
            assertThat(after.subList(place.first() - 1, place.first() - 1 + shown.size()))
                    .isEqualTo(shown);
            goes += (int) place.lines().stream()
                    .filter(line -> line.fate() == Fate.GOES)
                    .count();
            comes += (int) place.lines().stream()
                    .filter(line -> line.fate() == Fate.COMES)
                    .count();
        }
        assertThat(after.size() - comes).isEqualTo(text(older).lines().toList().size() - goes);
    }
}
