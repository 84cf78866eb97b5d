package vn.thidua.server.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The plan packs that come with the program: {@code plans/<id>/plan.yaml}. */
@Component
public class PlanPacks {

    private final Path folder;

    PlanPacks(@Value("${thidua.home:.}") Path home) {
        this.folder = home.resolve("plans");
    }

    /** Their ids, sorted. */
    public List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(one -> Files.isRegularFile(one.resolve("plan.yaml")))
                    .map(one -> String.valueOf(one.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of all by id; each may be the base of another. */
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        ids().forEach(id -> text(id).ifPresent(text -> texts.put(id, text)));
        return texts;
    }

    /** The text of one. */
    public Optional<String> text(String id) {
        if (!ids().contains(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(folder.resolve(id).resolve("plan.yaml"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
