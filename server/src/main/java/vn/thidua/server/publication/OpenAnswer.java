package vn.thidua.server.publication;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.thidua.server.audit.Hash;

/** How something public is sent: kept by whoever asked, and by proxies between, for a short time; known again by its content. */
final class OpenAnswer {

    /** How long a page may be shown that was withdrawn meanwhile. */
    static final Duration AGE = Duration.ofMinutes(1);

    static final String HTML = "text/html;charset=UTF-8";

    private static final int MARK = 32;

    private OpenAnswer() {}

    static ResponseEntity<byte[]> of(String media, byte[] content) {
        // Weak: the same page stands for its packed and its unpacked bytes.
        return ResponseEntity.ok()
                .header("Content-Type", media)
                .eTag("W/\"" + Hash.sha256(content).substring(0, MARK) + "\"")
                .cacheControl(CacheControl.maxAge(AGE).cachePublic())
                .body(content);
    }

    /** A page that says why there is nothing to show; kept for no longer than others. */
    static ResponseEntity<byte[]> of(HttpStatus status, byte[] page) {
        return ResponseEntity.status(status)
                .header("Content-Type", HTML)
                .cacheControl(CacheControl.maxAge(AGE).cachePublic())
                .body(page);
    }
}
