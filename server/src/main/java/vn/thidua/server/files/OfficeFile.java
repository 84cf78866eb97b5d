package vn.thidua.server.files;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a file of Word or Excel once, part by part, without keeping it: what it is, and what it must not hold. Names say
 * nothing: a project of macros is known by its content wherever it lies. Limits hold while it is unpacked, so that a small
 * file that unpacks to a large one costs no more than the limit.
 */
final class OfficeFile {

    /** What is in a file that may not be. */
    enum Flaw {
        /** It is no file of Word or Excel. */
        NONE_OF_THEM("file-kind"),
        /** It was packed so, but the end of it is missing, as of a file that was not fetched whole. */
        BROKEN("file-broken"),
        /** Macros, or controls that run programs. */
        MACROS("file-macros"),
        /** A template, picture or object that is fetched from elsewhere, or a field that starts a program. */
        FETCHES("file-fetches"),
        /** It unpacks to too much, has too many parts, or packs files into files into files. */
        TOO_MUCH("file-unpacks");

        private final String key;

        Flaw(String key) {
            this.key = key;
        }

        /** The key of its refusal. */
        String key() {
            return key;
        }
    }

    /** Says that a file has a flaw. */
    static final class Flawed extends Exception {

        private static final long serialVersionUID = 1;

        private final Flaw flaw;

        Flawed(Flaw flaw) {
            super(flaw.name());
            this.flaw = flaw;
        }

        Flaw flaw() {
            return flaw;
        }
    }

    private static final int MOST_PARTS = 4000;
    private static final long MOST_BYTES = 128L << 20;

    /** A chart holds a workbook; a workbook in that is no more needed. */
    private static final int DEEPEST = 1;

    private static final int LARGEST_OLE = 25 << 20;
    private static final int LONGEST_FIELD = 1 << 16;
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Names of storages in a project of macros, as an OLE directory holds them. */
    private static final byte[][] PROJECT = {
        "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE), "PROJECTwm".getBytes(StandardCharsets.UTF_16LE)
    };

    /** What may lie elsewhere: where a link leads, and the workbooks from which values were taken. */
    private static final Set<String> MAY_BE_ELSEWHERE = Set.of("hyperlink", "externalLinkPath", "externalLink");

    private static final Set<String> RUNS = Set.of(
            "vbaProject",
            "wordVbaData",
            "vbaProjectSignature",
            "xlMacrosheet",
            "xlIntlMacrosheet",
            "control",
            "activeXControlBinary",
            "keyMapCustomizations");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private long bytes;
    private int parts;
    private boolean word;
    private boolean excel;

    private OfficeFile() {}

    /** The media type of a file of Word or Excel. */
    static String type(Path file) throws IOException, Flawed {
        OfficeFile one = new OfficeFile();
        // The directory at the end counts, as it does for Word: what lies between its parts is never read.
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    one.next(entry.getName(), part, 0);
                }
            }
        } catch (ZipException e) {
            throw new Flawed(Flaw.BROKEN);
        } catch (IllegalArgumentException e) {
            throw new Flawed(Flaw.NONE_OF_THEM);
        }
        if (one.word == one.excel) {
            throw new Flawed(Flaw.NONE_OF_THEM);
        }
        return "application/vnd.openxmlformats-officedocument."
                + (one.word ? "wordprocessingml.document" : "spreadsheetml.sheet");
    }

    private void next(String name, InputStream part, int deep) throws IOException, Flawed {
        parts++;
        if (parts > MOST_PARTS) {
            throw new Flawed(Flaw.TOO_MUCH);
        }
        try {
            part(name, new Counted(part), deep);
        } catch (TooMuch e) {
            throw new Flawed(Flaw.TOO_MUCH);
        }
    }

    /** A part while it is unpacked. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) throws IOException {
            bytes += more;
            if (bytes > MOST_BYTES) {
                throw new TooMuch();
            }
        }

        @Override
        public void close() {
            // The next part is read from the same stream.
        }
    }

    /** Unpacking has come to its limit. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    private void part(String name, InputStream part, int deep) throws IOException, Flawed {
        if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
            throw new Flawed(Flaw.MACROS);
        }
        byte[] first = part.readNBytes(ZIP.length);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), part);
        if (Arrays.equals(first, OLE)) {
            project(part);
        } else if (Arrays.equals(first, ZIP)) {
            nested(whole, deep);
        } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
            xml(name, whole, deep);
        }
        part.transferTo(OutputStream.nullOutputStream());
    }

    private void nested(InputStream part, int deep) throws IOException, Flawed {
        if (deep >= DEEPEST) {
            throw new Flawed(Flaw.TOO_MUCH);
        }
        ZipInputStream zip = new ZipInputStream(part, StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            // It was counted where the part outside of it was unpacked; what it unpacks to is counted once more.
            next(entry.getName(), zip, deep + 1);
        }
    }

    /** An OLE file may be a formula or a drawing; one with a project in it holds macros. */
    private static void project(InputStream part) throws IOException, Flawed {
        byte[] all = part.readNBytes(LARGEST_OLE);
        if (part.read() >= 0) {
            throw new Flawed(Flaw.TOO_MUCH);
        }
        for (byte[] name : PROJECT) {
            if (contains(all, name)) {
                throw new Flawed(Flaw.MACROS);
            }
        }
    }

    private static boolean contains(byte[] all, byte[] sought) {
        for (int i = 0; i <= all.length - sought.length; i++) {
            if (all[i] == sought[0] && Arrays.equals(all, i, i + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }

    private void xml(String name, InputStream part, int deep) throws TooMuch, Flawed {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(part);
            if (name.equals("[Content_Types].xml")) {
                types(reader, deep);
            } else if (name.endsWith(".rels")) {
                relations(reader);
            } else {
                fields(reader);
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooMuch much) {
                throw much;
            }
            throw new Flawed(Flaw.NONE_OF_THEM);
        }
    }

    private void types(XMLStreamReader xml, int deep) throws XMLStreamException, Flawed {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String type = attribute(xml, "ContentType").orElse("");
                if (type.contains("macroEnabled") || type.contains("vbaProject") || type.contains("activeX")) {
                    throw new Flawed(Flaw.MACROS);
                }
                boolean outer = deep == 0;
                word |= outer && type.endsWith("wordprocessingml.document.main+xml");
                excel |= outer && type.endsWith("spreadsheetml.sheet.main+xml");
            }
        }
    }

    private static void relations(XMLStreamReader xml) throws XMLStreamException, Flawed {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String type = attribute(xml, "Type").orElse("");
            String last = type.substring(type.lastIndexOf('/') + 1);
            boolean elsewhere = attribute(xml, "TargetMode")
                    .filter("external"::equalsIgnoreCase)
                    .isPresent();
            if (RUNS.contains(last)) {
                throw new Flawed(Flaw.MACROS);
            }
            if (elsewhere && !MAY_BE_ELSEWHERE.contains(last) || last.equals("aFChunk")) {
                throw new Flawed(Flaw.FETCHES);
            }
        }
    }

    /** Fields that start a program when a file is opened. Their words may be cut into pieces. */
    private static void fields(XMLStreamReader xml) throws XMLStreamException, Flawed {
        StringBuilder said = new StringBuilder();
        boolean field = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                field = xml.getLocalName().equals("instrText")
                        || xml.getLocalName().equals("ddeLink");
                attribute(xml, "instr")
                        .ifPresent(one -> said.append(' ').append(one).append(' '));
                if (xml.getLocalName().equals("ddeLink")) {
                    throw new Flawed(Flaw.FETCHES);
                }
            } else if (event == XMLStreamConstants.CHARACTERS && field && said.length() < LONGEST_FIELD) {
                said.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                field = false;
                if (xml.getLocalName().equals("p")) {
                    starts(said);
                    said.setLength(0);
                }
            }
        }
        starts(said);
    }

    private static void starts(CharSequence field) throws Flawed {
        String words = " " + field.toString().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (words.contains(" DDE ") || words.contains(" DDEAUTO ") || words.contains(" INCLUDETEXT \"HTTP")) {
            throw new Flawed(Flaw.FETCHES);
        }
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }
}
