package vn.thidua.server.evidence;

import java.io.InputStream;

/**
 * A file as it was sent.
 *
 * @param name what the sender calls it
 */
public record SentFile(String name, InputStream content) {}
