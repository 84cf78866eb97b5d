package vn.thidua.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;

/** The hook for a virus scanner, against a small server that speaks as clamd does and knows one virus, the test string of EICAR. */
class VirusScannerTest {

    /** In two pieces, so that no scanner takes this file for one that holds it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    private Path data;

    private ServerSocket server;
    private volatile String answer = "";

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    serve(socket);
                } catch (IOException e) {
                    // The test closed it.
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void serve(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] command = in.readNBytes(10);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        boolean infected = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        String said = answer.isEmpty() ? infected ? "stream: Eicar-Signature FOUND" : "stream: OK" : answer;
        OutputStream out = socket.getOutputStream();
        if (new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            out.write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private FileStore store(String scanner) {
        try {
            return new FileStore(data, new VirusScanner(scanner, Duration.ofSeconds(5)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileStore scanned() {
        return store("127.0.0.1:" + server.getLocalPort());
    }

    private static byte[] pdf(String more) {
        byte[] paper = Pdf.of(new Paper(
                new Paper.Head("UBND", "UBND PHƯỜNG 1", "Số: 1/KH-UBND", "Phường 1, ngày 1 tháng 2 năm 2024"),
                List.of(new Paper.Title("KẾ HOẠCH", "Thử"))));
        byte[] tail = ("\n%" + more).getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(paper, paper.length + tail.length);
        System.arraycopy(tail, 0, all, paper.length, tail.length);
        return all;
    }

    @Test
    void aFileWithAVirusIsRefusedAndNotKept() throws IOException {
        byte[] infected = pdf(EICAR);
        assertThatThrownBy(() -> scanned().take("a.pdf", new ByteArrayInputStream(infected)))
                .hasMessageContaining("file-virus");
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(scanned()
                        .take("a.pdf", new ByteArrayInputStream(pdf("clean")))
                        .name())
                .isEqualTo("a.pdf");
    }

    @Test
    void withoutAScannerNobodyIsAsked() throws IOException {
        assertThat(store("").take("a.pdf", new ByteArrayInputStream(pdf(EICAR))).name())
                .isEqualTo("a.pdf");
    }

    @Test
    void aScannerThatCannotSayLetsNothingThrough() throws IOException {
        byte[] clean = pdf("clean");
        answer = "INSTREAM size limit exceeded. ERROR";
        assertThatThrownBy(() -> scanned().take("a.pdf", new ByteArrayInputStream(clean)))
                .hasMessageContaining("file-not-scanned");
        int port = server.getLocalPort();
        server.close();
        assertThatThrownBy(() -> store("127.0.0.1:" + port).take("a.pdf", new ByteArrayInputStream(clean)))
                .hasMessageContaining("file-not-scanned");
        assertThatThrownBy(() -> store(data.resolve("no-socket").toString().toLowerCase(Locale.ROOT))
                        .take("a.pdf", new ByteArrayInputStream(clean)))
                .hasMessageContaining("file-not-scanned");
    }
}
