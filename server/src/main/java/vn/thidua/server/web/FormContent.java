package vn.thidua.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** What stands in a form that was sent: one that was changed and sent again is another form, though its key is the same. */
final class FormContent {

    private static final int DIGITS = 24;
    private static final int BLOCK = 64 * 1024;

    private FormContent() {}

    /** A digest of all fields and files, and of where they are sent; without what proves the session. */
    static String digest(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        add(digest, request.getRequestURI());
        for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (!field.getKey().equals("_csrf")) {
                add(digest, field.getKey());
                for (String value : field.getValue()) {
                    add(digest, value);
                }
            }
        }
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    add(digest, part.getName() + "/" + part.getSubmittedFileName());
                    add(digest, part);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static void add(MessageDigest digest, Part file) throws IOException {
        byte[] block = new byte[BLOCK];
        try (InputStream from = file.getInputStream()) {
            for (int read = from.read(block); read >= 0; read = from.read(block)) {
                digest.update(block, 0, read);
            }
        }
    }
}
