package vn.thidua.server.guide;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.thidua.documents.Paper;

/** How the page of a topic looks: a picture of the demonstration, made by a test and shipped with the program. */
final class TopicPicture {

    private TopicPicture() {}

    /** The file, a .jpg; empty for a topic without one. */
    static Optional<byte[]> of(Topic topic) {
        try (InputStream file =
                TopicPicture.class.getResourceAsStream("/vn/thidua/server/guide/" + topic.word() + ".jpg")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a part of a paper. */
    static Optional<Paper.Picture> part(Topic topic, String text) {
        return of(topic).map(file -> {
            try {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
                return new Paper.Picture(
                        Base64.getEncoder().encodeToString(file), image.getWidth(), image.getHeight(), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
