package vn.thidua.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.plan.Faults;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.plan.yaml.Mark;

/** Finds plan packs: shipped ones by id, others by path. */
final class Plans {

    private final Path home;

    /** @param home folder that holds {@code plans/<id>/plan.yaml} */
    Plans(Path home) {
        this.home = home;
    }

    /** The folder named by the launcher, or the working directory. */
    static Plans shipped() {
        return new Plans(Path.of(System.getProperty("thidua.home", ".")));
    }

    /** Ids of the shipped plans, sorted. */
    List<String> ids() {
        Path folder = home.resolve("plans");
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

    /** Reads the plan with that id, or at that path (a file, or a folder with a {@code plan.yaml}). */
    PlanResult read(String idOrPath) {
        Optional<Path> file = file(idOrPath);
        if (file.isEmpty()) {
            Faults faults = new Faults(idOrPath);
            String nearest = vn.thidua.plan.Nearest.to(idOrPath, ids());
            faults.error(Mark.START, "file.no-plan", idOrPath, nearest, String.join(", ", ids()));
            return new PlanResult(Optional.empty(), faults.all());
        }
        String shown = file.get().startsWith(home)
                ? home.relativize(file.get()).toString()
                : file.get().toString();
        Faults faults = new Faults(shown);
        Optional<byte[]> bytes = Input.read(file.get(), PlanReader.LARGEST, faults);
        return bytes.isEmpty()
                ? new PlanResult(Optional.empty(), faults.all())
                : new PlanReader(id -> base(id, file.get())
                                .flatMap(one -> Input.read(one, PlanReader.LARGEST, new Faults(id))))
                        .read(shown, bytes.get());
    }

    /** The plan that another extends: shipped, or in a folder beside that of the other. */
    private Optional<Path> base(String id, Path extending) {
        Optional<Path> folder = Optional.ofNullable(extending.toAbsolutePath().getParent())
                .flatMap(own -> Optional.ofNullable(own.getParent()));
        return folder.map(beside -> beside.resolve(id).resolve("plan.yaml"))
                .filter(Files::isRegularFile)
                .or(() -> file(id));
    }

    /** The file of the plan with that id, or at that path. */
    Optional<Path> file(String idOrPath) {
        Path shipped = home.resolve("plans").resolve(idOrPath).resolve("plan.yaml");
        Path given = Path.of(idOrPath);
        return Stream.of(shipped, given, given.resolve("plan.yaml"))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
