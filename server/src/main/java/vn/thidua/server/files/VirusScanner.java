package vn.thidua.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Refusal;

/**
 * Asks a virus scanner about every file before it is kept: clamd, by its socket and its command INSTREAM. Off where no socket
 * is set. Where one is set and does not answer, nothing is taken: a file that nobody looked at is not harmless.
 */
@Component
class VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 4096;

    private final Optional<SocketAddress> address;
    private final Duration patience;

    /**
     * A scanner.
     *
     * @param socket {@code host:port} or the path of a socket; empty for none
     * @param patience until a scanner that does not answer is given up
     */
    VirusScanner(@Value("${thidua.clamd:}") String socket, @Value("${thidua.clamd-patience:20s}") Duration patience) {
        this.address = socket.isBlank() ? Optional.empty() : Optional.of(address(socket.strip()));
        this.patience = patience;
    }

    private static SocketAddress address(String socket) {
        int colon = socket.lastIndexOf(':');
        boolean network = colon > 0 && socket.substring(colon + 1).matches("\\d{1,5}") && !socket.contains("/");
        return network
                ? InetSocketAddress.createUnresolved(
                        socket.substring(0, colon), Integer.parseInt(socket.substring(colon + 1)))
                : UnixDomainSocketAddress.of(socket);
    }

    /**
     * Looks at a file.
     *
     * @throws Refusal where it holds a virus, or the scanner cannot say
     */
    void look(Path file, String name) {
        if (address.isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = ask(address.get(), file);
        } catch (IOException e) {
            LOG.warn("the virus scanner does not answer: {}", String.valueOf(e.getMessage()));
            throw Refusal.bad("file-not-scanned", name);
        }
        if (answer.endsWith("FOUND")) {
            LOG.warn("a file with a virus was refused: {}", answer);
            throw Refusal.bad("file-virus", name);
        }
        if (!answer.endsWith("OK")) {
            LOG.warn("the virus scanner could not look at a file: {}", answer);
            throw Refusal.bad("file-not-scanned", name);
        }
    }

    /** Sends the file in pieces with their lengths before them, a piece of length 0 at the end; one line comes back. */
    private String ask(SocketAddress to, Path file) throws IOException {
        try (SocketChannel channel = SocketChannel.open(
                to instanceof UnixDomainSocketAddress ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET)) {
            Thread guard = Thread.ofVirtual().start(() -> abandon(channel));
            try {
                channel.connect(
                        to instanceof InetSocketAddress host
                                ? new InetSocketAddress(host.getHostString(), host.getPort())
                                : to);
                OutputStream out = Channels.newOutputStream(channel);
                out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
                try (InputStream content = Files.newInputStream(file)) {
                    for (byte[] chunk = content.readNBytes(CHUNK);
                            chunk.length > 0;
                            chunk = content.readNBytes(CHUNK)) {
                        out.write(length(chunk.length));
                        out.write(chunk);
                    }
                }
                out.write(length(0));
                String answer =
                        new String(Channels.newInputStream(channel).readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
                return answer.replace("\0", "").strip();
            } finally {
                guard.interrupt();
            }
        }
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(4).putInt(length).array();
    }

    private void abandon(SocketChannel channel) {
        try {
            Thread.sleep(patience);
            channel.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("closing a connection to the virus scanner: {}", String.valueOf(e.getMessage()));
        }
    }
}
