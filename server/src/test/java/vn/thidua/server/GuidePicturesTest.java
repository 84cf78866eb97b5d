package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.thidua.server.guide.Guide;
import vn.thidua.server.guide.Topic;
import vn.thidua.server.identity.Role;

/**
 * The guides show how their pages look to whom they are written for. {@code -Dgolden=write} takes those that are missing, of the running demonstration;
 * whoever wants one anew deletes it first.
 */
class GuidePicturesTest {

    private static final int WIDTH = 1180;
    private static final int HEIGHT = 720;
    private static final int QUALITY = 50;

    /** What a picture shows below the end of its page; how high it is at least, and at most, so that two stand on a printed page. */
    private static final int MARGIN = 16;

    private static final int LEAST = 240;
    private static final int HIGHEST = 540;

    /** Pages that somebody opens before one of each kind is found. */
    private static final int MOST = 45;

    private static final Path FOLDER = Path.of("src/main/resources/vn/thidua/server/guide");

    /** Authorities of the demonstration whose plans have different parts. */
    private static final List<String> AUTHORITIES = List.of("vl", "ub", "sp", "kg");

    /** Pages that the demonstration has not for everybody in whose guide they are; their pictures may be taken by hand. */
    private static final Set<Topic> NOT_SHOWN_TO_ALL =
            EnumSet.of(Topic.CLASSES, Topic.POSTINGS, Topic.PREPARE, Topic.SESSION);

    @Test
    void everyChapterHasItsPicture() throws IOException {
        if (Golden.writing()) {
            Files.createDirectories(FOLDER);
            for (Role role : Role.values()) {
                take(role);
            }
        }
        Set<Path> shown = new TreeSet<>();
        for (Role role : Role.values()) {
            for (Topic topic : Guide.of(role)) {
                if (!NOT_SHOWN_TO_ALL.contains(topic) || Files.exists(file(topic, role))) {
                    shown.add(holdsItsPlace(file(topic, role)));
                }
            }
        }
        try (Stream<Path> all = Files.list(FOLDER)) {
            assertThat(all.filter(file -> !shown.contains(file)))
                    .as("pictures that no guide shows")
                    .isEmpty();
        }
    }

    private static Path holdsItsPlace(Path file) throws IOException {
        assertThat(file).as("-Dgolden=write takes it").exists();
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(WIDTH);
        assertThat(image.getHeight()).as("height of %s", file).isLessThanOrEqualTo(HIGHEST);
        assertThat(emptyRows(image)).as("empty rows at the end of %s", file).isLessThan(HIGHEST / 5);
        assertThat(Files.size(file)).isLessThan(200_000);
        return file;
    }

    private static Path file(Topic topic, Role role) {
        return FOLDER.resolve(topic.word() + "." + role.word() + ".jpg");
    }

    /** How many rows at the end of a picture show nothing. */
    private static int emptyRows(BufferedImage image) {
        int rows = 0;
        while (rows < image.getHeight() && isEmpty(image, image.getHeight() - 1 - rows)) {
            rows++;
        }
        return rows;
    }

    private static boolean isEmpty(BufferedImage image, int row) {
        int least = 255;
        int most = 0;
        for (int column = 0; column < image.getWidth(); column++) {
            int green = image.getRGB(column, row) >> 8 & 0xff;
            least = Math.min(least, green);
            most = Math.max(most, green);
        }
        return most - least < 12;
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

    /** Takes the pictures of a guide that are missing, in each authority until there is something on all of them. */
    private static void take(Role role) throws IOException {
        Taken taken = new Taken(Guide.of(role).stream()
                .filter(topic -> !Files.exists(file(topic, role)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class))));
        for (String authority : AUTHORITIES) {
            if (taken.wanted.isEmpty()) {
                break;
            }
            try (Visit visit = Visit.as(authority + "." + role.word())) {
                if (!visit.path().startsWith("/sign-in")) {
                    visit.page.setViewportSize(WIDTH, HEIGHT);
                    walk(visit, taken);
                }
            }
        }
        for (Map.Entry<Topic, byte[]> one : taken.pictures.entrySet()) {
            Files.write(file(one.getKey(), role), one.getValue());
        }
    }

    /**
     * What one has seen.
     *
     * @param wanted topics of which there is no picture yet with something on it
     */
    private record Taken(Set<Topic> wanted, Map<Topic, byte[]> pictures) {
        Taken(Set<Topic> wanted) {
            this(wanted, new EnumMap<>(Topic.class));
        }
    }

    /** The page as an installation shows it, without the band of the demonstration and without the room below its end. */
    private static byte[] picture(Visit visit) {
        visit.page.evaluate("() => document.querySelector('.td-demo')?.remove()");
        Object end = visit.page.evaluate(
                "() => Math.max(...[...document.querySelectorAll('main *')].map(e => e.getBoundingClientRect().bottom))");
        double height = Math.clamp(((Number) end).doubleValue() + MARGIN, LEAST, HIGHEST);
        return visit.page.screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setClip(0, 0, WIDTH, height));
    }

    private static void walk(Visit visit, Taken taken) {
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> open = new ArrayDeque<>(seen);
        for (int opened = 0; opened < MOST && !open.isEmpty() && !taken.wanted.isEmpty(); ) {
            String path = open.poll();
            if (!isWorthOpening(path, taken) || visit.go(path) != 200) {
                continue;
            }
            opened++;
            boolean empty = visit.page.locator("main .td-empty").count() > 0;
            Topic.of(visit.path().replaceAll("[?#].*", ""))
                    .filter(one -> taken.wanted.contains(one) && !(empty && taken.pictures.containsKey(one)))
                    .ifPresent(one -> {
                        taken.pictures.put(one, picture(visit));
                        if (!empty) {
                            taken.wanted.remove(one);
                        }
                    });
            for (Locator link : visit.page.locator("a[href^='/']").all()) {
                String next = link.getAttribute("href").replaceAll("#.*", "");
                if (isWorthOpening(next, taken) && !next.matches(".*\\.[a-z]{2,4}(\\?.*)?") && seen.add(next)) {
                    open.add(next);
                }
            }
        }
    }

    /** Whether a page has no picture yet with something on it, or leads to others. */
    private static boolean isWorthOpening(String path, Taken taken) {
        String bare = path.replaceAll("\\?.*", "");
        return bare.matches("/|/campaigns|/campaigns/\\d+|/campaigns/\\d+/(tasks|watch|decisions|decisions/\\d+)")
                || Topic.of(bare).filter(taken.wanted::contains).isPresent();
    }
}
