package vn.thidua.server.webhook;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Service;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;

/**
 * Sends messages. Each is claimed before and its outcome kept after, both in transactions of their own: none waits for the network.
 * What another system answers is not read, only its status; where it leads to another address nobody follows.
 */
@Service
public class WebhookSender {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);
    private static final int AT_ONCE = 20;

    /** Longer than the longest try, so that what a server that died had claimed is tried by another. */
    private static final Duration CLAIMED = Duration.ofMinutes(2);

    /** How long after each failure it is tried again, as the specification proposes: nearly three days in all. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(20));

    private final WebhookMessageTable table;
    private final Today today;
    private final CloseableHttpClient client;

    WebhookSender(WebhookMessageTable table, OuterAddresses addresses, Today today) {
        this.table = table;
        this.today = today;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .setMaxConnPerRoute(AT_ONCE)
                        .setMaxConnTotal(AT_ONCE)
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(ANSWER).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("ThiDua-Webhook/1")
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }

    /** Sends what is due to one, oldest first, until something is not taken; how many were taken. */
    @Unasked("started by the clock")
    public int send(Webhook to, int most) {
        int sent = 0;
        boolean taken = true;
        while (taken && sent < most) {
            Optional<WebhookMessage> next = table.claim(to.id(), today.now().plus(CLAIMED));
            taken = next.isPresent() && send(to, next.get());
            sent += taken ? 1 : 0;
        }
        return sent;
    }

    private boolean send(Webhook to, WebhookMessage message) {
        try {
            int status = client.execute(request(to, message), answer -> answer.getCode());
            if (status >= HttpStatus.SC_OK && status < HttpStatus.SC_REDIRECTION) {
                table.sent(message, status);
                return true;
            }
            fail(message, status, status == HttpStatus.SC_GONE ? SendFailure.GONE : SendFailure.REFUSED);
        } catch (OuterAddresses.Inner e) {
            fail(message, 0, SendFailure.FORBIDDEN);
        } catch (SocketTimeoutException e) {
            fail(message, 0, SendFailure.TIMEOUT);
        } catch (SSLException e) {
            fail(message, 0, SendFailure.INSECURE);
        } catch (IOException e) {
            fail(message, 0, SendFailure.UNREACHABLE);
        }
        return false;
    }

    private void fail(WebhookMessage message, int status, SendFailure why) {
        boolean last = why.isFinal() || message.tries() > WAITS.size();
        Optional<Instant> again =
                last ? Optional.empty() : Optional.of(today.now().plus(WAITS.get(message.tries() - 1)));
        table.failed(message, status, why, again);
    }

    private static HttpPost request(Webhook to, WebhookMessage message) {
        // The other system holds the time against its own clock, also where this office's was set to another day.
        Instant now = Instant.now();
        HttpPost post = new HttpPost(to.address());
        post.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON));
        post.setHeader("webhook-id", message.messageId());
        post.setHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        post.setHeader("webhook-signature", WebhookSignature.of(to.secret(), message.messageId(), now, message.body()));
        return post;
    }
}
