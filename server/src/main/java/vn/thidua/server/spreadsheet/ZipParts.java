package vn.thidua.server.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/** The parts of a packed file as its table of contents names them, for whoever looks through them and whoever reads them. */
final class ZipParts implements ZipEntrySource {

    private final ZipFile file;
    private boolean closed;

    ZipParts(byte[] content) throws IOException {
        file = ZipFile.builder().setByteArray(content).get();
    }

    List<ZipArchiveEntry> all() {
        return Collections.list(file.getEntries());
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return file.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        return all().stream()
                .filter(entry -> entry.getName().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return file.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        file.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
