package vn.thidua.server.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import vn.thidua.server.kernel.Refusal;

/**
 * Looks through a packed file before anything opens it: how many parts, how large unpacked, how deep; and whether it is a
 * spreadsheet without programs.
 */
final class ZipInspection {

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final byte[] content;
    private final Limits limits;
    private long unpacked;

    ZipInspection(String name, byte[] content, Limits limits) {
        this.name = name;
        this.content = content;
        this.limits = limits;
    }

    /** Refuses what is too large or no spreadsheet that can be read; else its parts, for a reader that sees the same ones. */
    ZipParts checked() {
        try {
            ZipParts parts = new ZipParts(content);
            boolean workbook = false;
            int many = 0;
            for (ZipArchiveEntry entry : parts.all()) {
                if (++many > Limits.PARTS) {
                    throw Refusal.bad("file-parts", name, Limits.PARTS);
                }
                String part = entry.getName().toLowerCase(Locale.ROOT);
                workbook |= part.equals("xl/workbook.xml");
                refuseOthers(part);
                read(part, new Counted(parts.getInputStream(entry)));
            }
            if (!workbook) {
                throw Refusal.bad("file-not-table", name);
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.bad("file-not-table", name);
        }
    }

    private void refuseOthers(String part) {
        if (part.contains("vbaproject") || part.contains("macrosheets/")) {
            throw Refusal.bad("file-macros", name);
        }
        if (part.equals("xl/workbook.bin") || part.equals("mimetype")) {
            throw Refusal.bad("file-old", name);
        }
    }

    private void read(String part, InputStream in) throws IOException {
        if (part.equals("[content_types].xml")) {
            // A renamed program is still declared by its kind.
            String kinds = new String(all(in), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            if (kinds.contains("vbaproject") || kinds.contains("macroenabled") || kinds.contains("macrosheet")) {
                throw Refusal.bad("file-macros", name);
            }
        } else if (part.endsWith(".xml") || part.endsWith(".rels")) {
            depth(in);
        } else {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static byte[] all(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        in.transferTo(bytes);
        return bytes.toByteArray();
    }

    private void depth(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> depth++;
                    case XMLStreamReader.END_ELEMENT -> depth--;
                    default -> {
                        // Text and comments stand nowhere deeper.
                    }
                }
                if (depth > Limits.DEPTH) {
                    throw Refusal.bad("file-not-table", name);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Counts what comes out, so that a small file that grows without end is ended early. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int many = super.read(to, offset, Math.min(length, BUFFER));
            count(Math.max(0, many));
            return many;
        }

        private void count(int many) {
            unpacked += many;
            if (unpacked > Limits.UNPACKED) {
                throw Refusal.bad("file-unpacked", name, Limits.UNPACKED >> 20);
            }
            limits.time();
        }
    }
}
