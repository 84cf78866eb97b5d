package vn.thidua.server.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Actor;

/** The page of what was found, and the short list under the box while one types. */
@Controller
@RequestMapping("/search")
public final class SearchController {

    private static final int EACH = 5;
    private static final int BESIDE = 3;
    private static final int OF_ONE_KIND = 50;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    /**
     * What was found.
     *
     * @param only the kind that is shown; empty for all
     * @param alike whether nothing was found, and names are shown that are like what was typed
     */
    public record View(SearchWords words, Optional<SearchKind> only, List<Search.Group> groups, boolean alike) {

        /** So many letters the box takes: more than are looked for, so that whoever pastes too much is told. */
        public int box() {
            return 5 * SearchWords.LONGEST;
        }

        /** So many letters are looked for. */
        public int limit() {
            return SearchWords.LONGEST;
        }

        /** How many things are shown. */
        public int many() {
            return groups.stream().mapToInt(group -> group.lines().size()).sum();
        }
    }

    @GetMapping
    String page(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        Optional<SearchKind> only = Arrays.stream(SearchKind.values())
                .filter(one -> one.word().equals(kind))
                .findFirst();
        model.addAttribute("it", view(actor, q, only, only.isPresent() ? OF_ONE_KIND : EACH));
        return "search";
    }

    @GetMapping("/beside")
    String beside(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("it", view(actor, q, Optional.empty(), BESIDE));
        return "piece-found";
    }

    private View view(Actor actor, String typed, Optional<SearchKind> only, int each) {
        SearchWords words = SearchWords.of(typed);
        if (words.isEmpty()) {
            return new View(words, only, List.of(), false);
        }
        List<Search.Group> found = search.find(actor, words, only, each);
        return found.isEmpty()
                ? new View(words, only, search.alike(actor, words, each), true)
                : new View(words, only, found, false);
    }
}
