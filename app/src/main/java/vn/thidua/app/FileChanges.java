package vn.thidua.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Objects;

/** Waits until somebody writes one of a few files. Editors that write a new file in the place of the old are seen too. */
final class FileChanges implements AutoCloseable {

    private final List<Path> files;
    private final WatchService service;

    /** @param files to be watched; their folders must be there */
    FileChanges(List<Path> files) throws IOException {
        this.files =
                files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
        this.service = FileSystems.getDefault().newWatchService();
        for (Path folder :
                this.files.stream().map(FileChanges::folder).distinct().toList()) {
            folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    /** Returns when one of the files was written after the last time, or since the watch began. */
    void await() throws InterruptedException {
        boolean seen = false;
        while (!seen) {
            WatchKey key = service.take();
            Path folder = (Path) key.watchable();
            for (WatchEvent<?> event : key.pollEvents()) {
                seen |= event.context() instanceof Path name && files.contains(folder.resolve(name));
            }
            key.reset();
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
