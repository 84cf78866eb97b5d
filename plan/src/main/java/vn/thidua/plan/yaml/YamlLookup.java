package vn.thidua.plan.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Looks up many single values of one text, which is read once. */
public final class YamlLookup {

    private final YamlPlaces places;

    /** Of a text that may be no YAML; nothing is found in it then. */
    public YamlLookup(String text) {
        this.places = new YamlPlaces(text);
    }

    /** The value that stands at a path; empty where there is none, or no single one. */
    public Optional<String> value(List<String> path) {
        return places.node(path)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .map(ScalarNode::getValue);
    }

    /** Whether keys with values stand at a path, so that another can be added. */
    public boolean hasKeys(List<String> path) {
        return places.node(path)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(found -> !found.getValue().isEmpty())
                .isPresent();
    }
}
