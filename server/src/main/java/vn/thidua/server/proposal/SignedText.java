package vn.thidua.server.proposal;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.installation.InstallationKey;
import vn.thidua.server.kernel.Refusal;

/**
 * A text as it travels between installations, signed by the one that made it.
 *
 * @param content the text; empty where it travels beside its signature
 * @param key public key of the installation that signed
 * @param signature of the text under that key
 */
record SignedText(String content, String key, String signature) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SignedText of(InstallationKey installation, String purpose, String content) {
        return new SignedText(
                content,
                installation.publicKey(),
                installation.sign(purpose, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same for a text that travels beside it. */
    SignedText alone() {
        return new SignedText("", key, signature);
    }

    /** Whether the key signed that text. */
    boolean fits(String purpose, String text) {
        return InstallationKey.isOf(key, purpose, text.getBytes(StandardCharsets.UTF_8), signature);
    }

    String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    static SignedText of(String json) {
        try {
            SignedText read = JSON.readValue(json, SignedText.class);
            if (read.key().isEmpty() || read.signature().isEmpty()) {
                throw Refusal.bad("package-unsigned");
            }
            return read;
        } catch (JacksonException | NullPointerException e) {
            throw Refusal.bad(json.stripLeading().startsWith("{") ? "package-unsigned" : "package-other");
        }
    }
}
