package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.thidua.server.guide.Topic;
import vn.thidua.server.identity.Role;

/**
 * The guides show how their pages look. {@code -Dgolden=write} takes those that are missing, of the running demonstration;
 * whoever wants one anew deletes it first.
 */
class GuidePicturesTest {

    private static final int WIDTH = 1180;
    private static final int HEIGHT = 720;
    private static final int QUALITY = 60;

    /** Pages that somebody opens before one of each kind is found. */
    private static final int MOST = 60;

    private static final Path FOLDER = Path.of("src/main/resources/vn/thidua/server/guide");

    /** Authorities of the demonstration whose plans have different parts. */
    private static final List<String> AUTHORITIES = List.of("vl", "ub", "sp", "kg");

    private final Map<Topic, byte[]> pictures = new EnumMap<>(Topic.class);

    /** Topics whose picture shows a page with something on it. */
    private final Set<Topic> full = EnumSet.noneOf(Topic.class);

    @Test
    void everyChapterHasItsPicture() throws IOException {
        if (Golden.writing()) {
            Files.createDirectories(FOLDER);
            for (Map.Entry<Topic, byte[]> one : taken().entrySet()) {
                Files.write(FOLDER.resolve(one.getKey().word() + ".jpg"), one.getValue());
            }
        }
        for (Topic topic : Topic.values()) {
            Path file = FOLDER.resolve(topic.word() + ".jpg");
            assertThat(file)
                    .as("a picture of %s; -Dgolden=write takes it", topic)
                    .exists();
            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(WIDTH);
            assertThat(Files.size(file)).isLessThan(200_000);
        }
    }

    @Test
    void theGuideShowsThem() {
        try (Visit head = Visit.as("vl.head")) {
            head.go("/guide/head");
            Locator pictures = head.page.locator(".td-guide-picture");
            assertThat(pictures.count())
                    .isEqualTo(head.page
                            .locator("section[aria-labelledby^=chapter]")
                            .count());
            pictures.all().forEach(picture -> {
                picture.scrollIntoViewIfNeeded();
                picture.evaluate("image => image.decode()");
            });
        }
    }

    private Map<Topic, byte[]> taken() {
        Arrays.stream(Topic.values())
                .filter(topic -> Files.exists(FOLDER.resolve(topic.word() + ".jpg")))
                .forEach(full::add);
        for (String authority : AUTHORITIES) {
            for (Role role : Role.values()) {
                try (Visit visit = Visit.as(authority + "." + role.word())) {
                    if (!visit.path().startsWith("/sign-in")) {
                        visit.page.setViewportSize(WIDTH, HEIGHT);
                        walk(visit);
                    }
                }
            }
        }
        return pictures;
    }

    private void walk(Visit visit) {
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> open = new ArrayDeque<>(seen);
        for (int opened = 0; opened < MOST && !open.isEmpty(); ) {
            String path = open.poll();
            if (!isWorthOpening(path) || visit.go(path) != 200) {
                continue;
            }
            opened++;
            boolean empty = visit.page.locator("main .td-empty").count() > 0;
            Topic.of(visit.path().replaceAll("[?#].*", ""))
                    .filter(one -> !full.contains(one) && !(empty && pictures.containsKey(one)))
                    .ifPresent(one -> {
                        pictures.put(
                                one,
                                visit.page.screenshot(new Page.ScreenshotOptions()
                                        .setType(ScreenshotType.JPEG)
                                        .setQuality(QUALITY)));
                        if (!empty) {
                            full.add(one);
                        }
                    });
            for (Locator link : visit.page.locator("a[href^='/']").all()) {
                String next = link.getAttribute("href").replaceAll("#.*", "");
                if (isWorthOpening(next) && !next.matches(".*\\.[a-z]{2,4}(\\?.*)?") && seen.add(next)) {
                    open.add(next);
                }
            }
        }
    }

    /** Whether a page has no picture yet with something on it, or leads to others. */
    private boolean isWorthOpening(String path) {
        String bare = path.replaceAll("\\?.*", "");
        return bare.matches("/|/campaigns|/campaigns/\\d+|/campaigns/\\d+/(tasks|watch|decisions|decisions/\\d+)")
                || Topic.of(bare).filter(one -> !full.contains(one)).isPresent();
    }
}
