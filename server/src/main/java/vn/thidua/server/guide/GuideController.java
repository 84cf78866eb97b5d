package vn.thidua.server.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Grant;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.Download;

/** The guides, on the screen and as a paper; everybody who signs in may read each of them. */
@Controller
@RequestMapping("/guide")
public final class GuideController {

    /**
     * A guide as a page.
     *
     * @param role whose guide it is
     * @param roles all that there are
     * @param chapters its pages in the order of the year
     * @param pictures those of which there is a picture as this role sees them
     */
    public record View(Role role, List<Role> roles, List<Topic> chapters, Set<Topic> pictures) {}

    @GetMapping
    String own(Actor actor, Model model) {
        return page(actor.acting().map(Grant::role).orElse(Role.CLERK), model);
    }

    @GetMapping("/{role:[a-z-]+}")
    String of(Actor actor, @PathVariable String role, Model model) {
        return page(role(role), model);
    }

    @GetMapping("/{role:[a-z-]+}.{ending:docx|pdf}")
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable String role, @PathVariable String ending, Texts texts) {
        Role whose = role(role);
        return Download.paper(
                texts.say("guide.file", texts.say("role." + whose.word())), ending, GuidePaper.of(whose, texts));
    }

    /** How the page of a topic looks to a role. */
    @GetMapping("/{role:[a-z-]+}/{topic:[a-z-]+}.jpg")
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable String role, @PathVariable String topic) {
        Role whose = role(role);
        byte[] file = Arrays.stream(Topic.values())
                .filter(one -> one.word().equals(topic))
                .findFirst()
                .flatMap(one -> TopicPicture.of(one, whose))
                .orElseThrow(() -> Refusal.unknown(topic));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(file);
    }

    private static String page(Role role, Model model) {
        List<Topic> topics = Guide.of(role);
        Set<Topic> pictures = topics.stream()
                .filter(topic -> TopicPicture.of(topic, role).isPresent())
                .collect(Collectors.toUnmodifiableSet());
        model.addAttribute("it", new View(role, List.of(Role.values()), topics, pictures));
        return "guide";
    }

    private static Role role(String word) {
        return List.of(Role.values()).stream()
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(word));
    }
}
