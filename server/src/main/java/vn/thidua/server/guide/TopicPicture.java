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
import vn.thidua.server.identity.Role;

/**
 * How the page of a topic looks: pictures of the demonstration, made by a test and shipped with the program. There is one
 * for each role whose guide has the topic, and one for all where it looks the same to everybody.
 */
final class TopicPicture {

    private TopicPicture() {}

    /** The file as the role sees the page, a .jpg; empty for a topic without one. */
    static Optional<byte[]> of(Topic topic, Role role) {
        return file(topic.word() + "." + role.word()).or(() -> file(topic.word()));
    }

    private static Optional<byte[]> file(String name) {
        try (InputStream file = TopicPicture.class.getResourceAsStream("/vn/thidua/server/guide/" + name + ".jpg")) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a part of a paper. */
    static Optional<Paper.Picture> part(Topic topic, Role role, String text) {
        return of(topic, role).map(file -> {
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
