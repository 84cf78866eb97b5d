package vn.thidua.server.proposal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.kernel.Refusal;

/** Packages as files: a manifest beside the papers. What comes in is measured and compared before anything is believed. */
final class Packages {

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "signature.json";

    /**
     * What a package says.
     *
     * @param text the manifest as it was signed
     */
    record Read(Manifest manifest, String text, SignedText signed) {}

    /** The most that a package may hold when it is unpacked, in bytes. */
    static final long LARGEST = 100L << 20;

    private static final int MOST_FILES = 3_000;

    private Packages() {}

    static byte[] write(Manifest manifest, SignedText signed, Map<String, byte[]> papers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(SIGNATURE));
            zip.write(signed.json().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
                zip.putNextEntry(new ZipEntry(paper.getKey()));
                zip.write(paper.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The manifest of a package whose papers are all there and unchanged, with the signature that is to be checked. */
    static Read read(byte[] file) {
        Map<String, byte[]> files = unpack(file);
        String text = new String(
                Optional.ofNullable(files.get(MANIFEST)).orElseThrow(() -> Refusal.bad("package-manifest")),
                StandardCharsets.UTF_8);
        Manifest manifest = Manifest.of(text);
        SignedText signed = SignedText.of(new String(
                Optional.ofNullable(files.get(SIGNATURE)).orElseThrow(() -> Refusal.bad("package-unsigned")),
                StandardCharsets.UTF_8));
        requireUnchanged(files, manifest.papers());
        manifest.candidates().forEach(candidate -> requireUnchanged(files, candidate.papers()));
        return new Read(manifest, text, signed);
    }

    private static void requireUnchanged(Map<String, byte[]> files, Map<String, String> hashes) {
        hashes.forEach((path, hash) -> {
            byte[] paper = files.get(path);
            if (paper == null || !Hash.sha256(paper).equals(hash)) {
                throw Refusal.bad("package-paper", path);
            }
        });
    }

    private static Map<String, byte[]> unpack(byte[] file) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long left = LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
                left -= content.length;
                if (left < 0 || files.size() >= MOST_FILES) {
                    throw Refusal.bad("package-large", LARGEST >> 20, MOST_FILES);
                }
                files.put(entry.getName(), content);
            }
        } catch (IOException e) {
            throw Refusal.bad("package-zip");
        }
        if (files.isEmpty()) {
            throw Refusal.bad("package-zip");
        }
        return files;
    }
}
