package vn.thidua.words.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names sort as Vietnamese do, with numbers as numbers. */
class AlphabetTest {

    @Test
    void lettersTonesAndNumbers() {
        List<String> sorted = List.of(
                "An", "Ánh", "Ăn", "Bình", "Dương", "Đức", "Phường 1", "Phường 2", "Phường 10", "Phường 10A", "Xã 9");
        List<String> mixed = new ArrayList<>(sorted);
        Collections.shuffle(mixed, new Random(5));
        mixed.sort(Alphabet.ORDER);
        assertThat(mixed).isEqualTo(sorted);
    }
}
