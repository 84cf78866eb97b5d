package vn.thidua.server.kernel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses of the web as people type them. */
public final class WebAddresses {

    private WebAddresses() {}

    /** The address that a text is, with {@code https} or {@code http} and a host; empty for any other text. */
    public static Optional<URI> find(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return Optional.of(address)
                    .filter(one -> one.getHost() != null && (scheme.equals("https") || scheme.equals("http")));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
