package vn.thidua.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be opened is told from what can, wherever it was cut. */
class WholenessTest {

    @TempDir
    private Path folder;

    private boolean isWhole(byte[] content, String media) throws IOException {
        return Wholeness.of(Files.write(folder.resolve("tep"), content), media);
    }

    private static byte[] picture(String form) throws IOException {
        BufferedImage picture = new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 37 * 21; i++) {
            picture.setRGB(i % 37, i / 37, i * 7919);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, form, bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aPictureIsWholeAndNoPartOfItIs(String form) throws IOException {
        byte[] whole = picture(form);
        assertThat(isWhole(whole, "image/" + form)).isTrue();
        assertThat(isWhole(Arrays.copyOf(whole, whole.length + 500), "image/" + form))
                .as("telephones write more behind the end")
                .isTrue();
        for (int length = 0; length < whole.length; length += 13) {
            assertThat(isWhole(Arrays.copyOf(whole, length), "image/" + form))
                    .as("the first %d of %d bytes", length, whole.length)
                    .isFalse();
        }
    }

    @Test
    void aPictureWithOneByteChangedOnItsWayIsNotWhole() throws IOException {
        byte[] changed = picture("png");
        changed[changed.length / 2] ^= 1;
        assertThat(isWhole(changed, "image/png")).isFalse();
    }

    @Test
    void aPaperIsWholeAndOneThatWasCutOffIsNot() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument paper = new PDDocument()) {
            paper.addPage(new PDPage());
            paper.save(bytes);
        }
        byte[] whole = bytes.toByteArray();
        assertThat(isWhole(whole, "application/pdf")).isTrue();
        assertThat(isWhole(Arrays.copyOf(whole, whole.length - 40), "application/pdf"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.4, application/pdf",
        "%PDF-1.7 startxref 0 %%EOF, application/pdf",
        "PNG, image/png",
        "x, image/jpeg"
    })
    void whatOnlyBeginsLikeOneIsNot(String content, String media) throws IOException {
        assertThat(isWhole(content.getBytes(StandardCharsets.US_ASCII), media)).isFalse();
    }
}
