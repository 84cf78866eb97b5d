package vn.thidua.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.fulltext.Passage;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.identity.Actor;

/** Asks all that has something to be found. */
@Service
@Transactional(readOnly = true)
public class Search {

    private final List<SearchSource> sources;

    Search(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(SearchSource::kind))
                .toList();
    }

    /**
     * What was found of one kind.
     *
     * @param more whether there is more than is shown
     */
    public record Group(SearchKind kind, List<Line> lines, boolean more) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** One thing that was found, with the place in its text. */
    public record Line(String address, Passage title, String where, Passage passage) {}

    /** What somebody finds: of one kind where one is named, of all others so many each. */
    public List<Group> find(Actor actor, SearchWords words, Optional<SearchKind> only, int most) {
        return groups(
                words,
                most,
                source -> only.isEmpty() || source.kind() == only.get()
                        ? source.find(actor, words, most + 1)
                        : List.of());
    }

    /** Names that are like what was typed. */
    public List<Group> alike(Actor actor, SearchWords words, int most) {
        return groups(words, most, source -> source.alike(actor, words, most + 1));
    }

    private interface Asking {
        List<Found> of(SearchSource source);
    }

    private List<Group> groups(SearchWords words, int most, Asking asking) {
        Map<SearchKind, List<Line>> found = new EnumMap<>(SearchKind.class);
        for (SearchSource source : sources) {
            asking.of(source)
                    .forEach(one -> found.computeIfAbsent(source.kind(), kind -> new ArrayList<>())
                            .add(line(one, words)));
        }
        return found.entrySet().stream()
                .map(one -> new Group(
                        one.getKey(),
                        one.getValue().stream().limit(most).toList(),
                        one.getValue().size() > most))
                .toList();
    }

    private static Line line(Found found, SearchWords words) {
        Passage passage = Passage.of(found.body(), words);
        return new Line(
                found.address(),
                Passage.whole(found.title(), words),
                found.where(),
                passage.isMarked() ? passage : new Passage(List.of()));
    }
}
