package vn.thidua.plan.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes a tree as a text of YAML in block style; what stood without quotes stands without them where that may be. */
public final class YamlWrite {

    private static final int WIDEST = 140;

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(WIDEST)
            .setSplitLines(false)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .build();

    private YamlWrite() {}

    /** The text, which {@link YamlText} reads as the same tree. */
    public static String text(Node node) {
        List<Event> events = new ArrayList<>();
        events.add(new StreamStartEvent());
        events.add(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        add(node, events);
        events.add(new DocumentEndEvent(false));
        events.add(new StreamEndEvent());
        return new Present(SETTINGS).emitToString(events.iterator());
    }

    private static void add(Node node, List<Event> events) {
        switch (node) {
            case Node.Scalar scalar ->
                events.add(new ScalarEvent(
                        Optional.empty(),
                        Optional.empty(),
                        new ImplicitTuple(true, true),
                        scalar.text(),
                        scalar.plain() ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED));
            case Node.Sequence sequence -> {
                events.add(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
                sequence.items().forEach(item -> add(item, events));
                events.add(new SequenceEndEvent());
            }
            case Node.Mapping mapping -> {
                events.add(new MappingStartEvent(Optional.empty(), Optional.empty(), true, FlowStyle.BLOCK));
                mapping.entries().forEach(entry -> {
                    add(entry.key(), events);
                    add(entry.value(), events);
                });
                events.add(new MappingEndEvent());
            }
        }
    }
}
