package vn.thidua.plan.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import vn.thidua.plan.Faults;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;

/**
 * Reads one YAML document as a tree and refuses what a plan or a case never needs: anchors and aliases (with which a
 * small file can grow without bound), more than one document, deep nesting, huge files, other encodings than UTF-8.
 */
public final class YamlText {

    private static final int DEEPEST = 60;

    private final Parser parser;
    private final Faults faults;
    private final Anchors allowed;
    private final List<String> lines;
    private final Map<String, Node> anchored = new HashMap<>();
    private int insideAnchored;

    /** Whether values may be named and used again. */
    public enum Anchors {
        /** Not at all: a plan is read by people. */
        REFUSED,
        /** In files that programs write; a named value may not use another one, so that nothing grows without bound. */
        FLAT
    }

    private YamlText(Parser parser, List<String> lines, Faults faults, Anchors allowed) {
        this.parser = parser;
        this.lines = lines;
        this.faults = faults;
        this.allowed = allowed;
    }

    /**
     * Reads the document. Text is brought to Unicode form NFC, the one in which Vietnamese is compared.
     *
     * @param largest the most bytes that are read
     * @return the tree, or empty if the bytes are not one such document; then {@code faults} says why
     */
    public static Optional<Node> read(byte[] bytes, int largest, Faults faults) {
        return read(bytes, largest, Anchors.REFUSED, faults);
    }

    /** Reads the document, in which values may be named and used again. */
    public static Optional<Node> read(byte[] bytes, int largest, Anchors allowed, Faults faults) {
        if (bytes.length > largest) {
            faults.error(Mark.START, "yaml.too-large", bytes.length / 1024, largest / 1024);
            return Optional.empty();
        }
        Optional<String> text = decode(bytes, faults);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        String normal = Normalizer.normalize(text.get(), Normalizer.Form.NFC);
        List<String> lines = normal.lines().toList();
        try {
            return new YamlText(new ParserImpl(settings, new StreamReader(settings, normal)), lines, faults, allowed)
                    .document();
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().map(YamlText::mark).orElse(Mark.START);
            String line = mark.line() <= lines.size() ? lines.get(mark.line() - 1) : "";
            YamlSlips.Slip slip = YamlSlips.of(String.valueOf(e.getProblem()), line);
            Optional<OpenBracket> open = OpenBracket.before(normal, mark)
                    .filter(one ->
                            slip.code().equals("yaml.bracket") && one.mark().line() < mark.line());
            open.ifPresentOrElse(
                    one -> faults.error(one.mark(), "yaml.open-bracket", one.line(), one.closed()),
                    () -> faults.error(mark, slip.code(), line.strip(), slip.meant()));
            return Optional.empty();
        } catch (YamlEngineException e) {
            faults.error(Mark.START, "yaml.not-yaml", "", "");
            return Optional.empty();
        }
    }

    private static Optional<String> decode(byte[] bytes, Faults faults) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (plain.isBlank()) {
                faults.error(Mark.START, "yaml.empty");
                return Optional.empty();
            }
            return Optional.of(plain);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            faults.error(new Mark(line, 1), "yaml.not-utf8");
            return Optional.empty();
        }
    }

    private Optional<Node> document() {
        parser.next();
        if (parser.peekEvent().getEventId() == Event.ID.StreamEnd) {
            faults.error(Mark.START, "yaml.empty");
            return Optional.empty();
        }
        parser.next();
        Optional<Node> root = node(0);
        if (root.isEmpty()) {
            return root;
        }
        parser.next();
        Event after = parser.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            faults.error(at(after), "yaml.second-document");
            return Optional.empty();
        }
        return root;
    }

    /** The next value; empty, with a fault, where reading must stop. */
    private Optional<Node> node(int depth) {
        Event event = parser.next();
        if (depth > DEEPEST) {
            faults.error(at(event), "yaml.too-deep", DEEPEST);
            return Optional.empty();
        }
        Optional<String> anchor = ((NodeEvent) event).getAnchor().map(org.snakeyaml.engine.v2.common.Anchor::getValue);
        boolean alias = event instanceof AliasEvent;
        boolean refused = anchor.isPresent() && allowed == Anchors.REFUSED;
        boolean known = !alias || anchor.filter(anchored::containsKey).isPresent();
        if (refused || (alias && insideAnchored > 0) || !known) {
            faults.error(at(event), known ? "yaml.anchor" : "yaml.anchor-unknown", anchor.orElse(""));
            return Optional.empty();
        }
        if (alias) {
            return anchor.map(anchored::get);
        }
        if (anchor.isEmpty()) {
            return plain(event, depth);
        }
        insideAnchored++;
        Optional<Node> node = plain(event, depth);
        insideAnchored--;
        node.ifPresent(one -> anchored.put(anchor.get(), one));
        return node;
    }

    private Optional<Node> plain(Event event, int depth) {
        return switch (event) {
            case ScalarEvent scalar
            when scalar.getTag().isPresent() -> {
                String whole = (scalar.getTag().get() + " " + scalar.getValue()).strip();
                faults.error(at(event), "yaml.tag", whole, '"' + whole + '"');
                yield Optional.empty();
            }
            case ScalarEvent scalar -> text(scalar);
            case SequenceStartEvent ignored -> sequence(at(event), depth);
            case MappingStartEvent ignored -> mapping(at(event), depth);
            default -> throw new IllegalStateException("unexpected " + event);
        };
    }

    private Optional<Node> text(ScalarEvent scalar) {
        Optional<String> meant = cutOff(scalar);
        if (meant.isPresent()) {
            Mark mark = at(scalar);
            faults.error(mark, YamlSlips.UNQUOTED, lines.get(mark.line() - 1).strip(), meant.get());
            return Optional.empty();
        }
        Optional<String> seen = SeenText.of(scalar.getValue());
        if (seen.isEmpty()) {
            faults.error(
                    at(scalar),
                    "yaml.control",
                    SeenText.withoutControls(scalar.getValue()).strip());
        }
        return seen.map(text -> new Scalar(text, scalar.getScalarStyle() == ScalarStyle.PLAIN, at(scalar)));
    }

    /** The line with quotes, where a value without them ends at a comma within its own brackets: {@code greater(a}. */
    private Optional<String> cutOff(ScalarEvent scalar) {
        String text = scalar.getValue();
        boolean open = text.chars().filter(sign -> sign == '(').count()
                > text.chars().filter(sign -> sign == ')').count();
        if (!open || scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return Optional.empty();
        }
        return scalar.getEndMark()
                .map(YamlText::mark)
                .filter(end -> end.line() <= lines.size())
                .filter(end -> lines.get(end.line() - 1)
                        .substring(end.column() - 1)
                        .stripLeading()
                        .startsWith(","))
                .flatMap(end -> UnquotedValues.quoted(lines.get(end.line() - 1)));
    }

    private Optional<Node> sequence(Mark start, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.peekEvent().getEventId() != Event.ID.SequenceEnd) {
            Optional<Node> item = node(depth + 1);
            if (item.isEmpty()) {
                return item;
            }
            items.add(item.get());
        }
        parser.next();
        return Optional.of(new Sequence(List.copyOf(items), start));
    }

    private Optional<Node> mapping(Mark start, int depth) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (parser.peekEvent().getEventId() != Event.ID.MappingEnd) {
            Optional<Node> key = node(depth + 1);
            if (key.isEmpty()) {
                return key;
            }
            Optional<Node> value = node(depth + 1);
            if (value.isEmpty()) {
                return value;
            }
            if (!(key.get() instanceof Scalar name)) {
                faults.error(key.get().mark(), "yaml.key");
            } else if (!names.add(name.text())) {
                faults.error(name.mark(), "yaml.twice", name.text());
            } else {
                entries.add(new Entry(name, value.get()));
            }
        }
        parser.next();
        return Optional.of(new Mapping(List.copyOf(entries), start));
    }

    private Mark at(Event event) {
        Mark place = event.getStartMark().map(YamlText::mark).orElse(Mark.START);
        return new Mark(place.line(), place.column(), faults.file());
    }

    private static Mark mark(org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
