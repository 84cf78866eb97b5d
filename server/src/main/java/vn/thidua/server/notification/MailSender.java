package vn.thidua.server.notification;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import vn.thidua.server.kernel.Unasked;

/**
 * Sends what waits. A mail is marked as sent right after the server took it; one that it refused waits and is tried again.
 * Each has the same Message-ID whenever it is tried, so that a stop between the two shows at most the same mail twice.
 */
@Service
public class MailSender {

    private static final String WAIT = "10000";
    private static final int AT_ONCE = 300;

    /** Connections to a mail server at once. */
    private static final int LINES = 3;

    private final DigestTable table;
    /** A server that does not answer ten times in a row is left alone for two minutes. */
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(100)
            .waitDurationInOpenState(Duration.ofMinutes(2))
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .permittedNumberOfCallsInHalfOpenState(1)
            .recordException(MailSender::silent)
            .build());

    MailSender(DigestTable table) {
        this.table = table;
    }

    /** Whether the server was not reached; one that refuses a mail answers. */
    private static boolean silent(Throwable failure) {
        return failure instanceof MailConnectException
                || failure.getCause() instanceof java.io.IOException
                || failure instanceof AuthenticationFailedException;
    }

    /** Sends up to so many mails of an authority; how many were taken. */
    @Unasked("started by the clock")
    public int send(String authority, int most) {
        MailSettings settings = table.settings(authority).orElse(MailSettings.NONE);
        if (!settings.active()) {
            return 0;
        }
        JavaMailSenderImpl sender = sender(settings);
        List<MailLine> lines =
                Stream.generate(() -> new MailLine(sender)).limit(LINES).toList();
        int sent = 0;
        int tried = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Digest> some = table.due(authority, Math.min(most, AT_ONCE));
            CircuitBreaker breaker = breakers.circuitBreaker(settings.host() + ":" + settings.port());
            while (!some.isEmpty() && breaker.getState() != CircuitBreaker.State.OPEN) {
                sent += send(some, lines, threads, settings, sender);
                tried += some.size();
                some = table.due(authority, Math.min(most - tried, AT_ONCE));
            }
        } finally {
            lines.forEach(MailLine::close);
        }
        return sent;
    }

    /** Shares some mails among the lines: while one waits for the server or the database the others go on. */
    private int send(
            List<Digest> some,
            List<MailLine> lines,
            ExecutorService threads,
            MailSettings settings,
            JavaMailSenderImpl sender) {
        Iterator<Digest> waiting = some.iterator();
        List<CompletableFuture<Integer>> all = lines.stream()
                .map(line -> CompletableFuture.supplyAsync(() -> send(waiting, line, settings, sender), threads))
                .toList();
        return all.stream().mapToInt(CompletableFuture::join).sum();
    }

    /** Takes one mail after the other until none waits. */
    private int send(Iterator<Digest> waiting, MailLine line, MailSettings settings, JavaMailSenderImpl sender) {
        int sent = 0;
        Optional<Digest> next = next(waiting);
        while (next.isPresent()) {
            Digest digest = next.get();
            boolean taken = send(digest, settings, sender, line);
            sent += taken ? 1 : 0;
            next = next(waiting);
        }
        return sent;
    }

    private static Optional<Digest> next(Iterator<Digest> waiting) {
        synchronized (waiting) {
            return waiting.hasNext() ? Optional.of(waiting.next()) : Optional.empty();
        }
    }

    /** One mail: whether the server took it. Claim and outcome are transactions of their own; none waits for the network. */
    private boolean send(Digest digest, MailSettings settings, JavaMailSenderImpl sender, MailLine line) {
        if (!table.claim(digest.id())) {
            return false;
        }
        CircuitBreaker breaker = breakers.circuitBreaker(settings.host() + ":" + settings.port());
        if (!breaker.tryAcquirePermission()) {
            table.release(digest.id());
            return false;
        }
        long began = System.nanoTime();
        try {
            line.send(message(digest, settings, sender));
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            table.taken(digest.id());
            return true;
        } catch (MessagingException e) {
            breaker.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, e);
            table.refused(digest, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Name and address of whoever sends; a name with diacritics goes as RFC 2047 says. */
    private static InternetAddress from(String sender) throws MessagingException {
        InternetAddress address = new InternetAddress(sender);
        try {
            if (address.getPersonal() != null) {
                address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            }
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException(sender, e);
        }
        return address;
    }

    private static MimeMessage message(Digest digest, MailSettings settings, JavaMailSenderImpl sender)
            throws MessagingException {
        MimeMessage message = new MimeMessage(sender.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<thidua-" + digest.id() + "@" + settings.host() + ">");
            }
        };
        // No MimeMessageHelper: it reads the list of all media types for each message.
        message.setFrom(from(settings.sender()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(digest.email()));
        message.setSubject(digest.subject(), StandardCharsets.UTF_8.name());
        message.setText(digest.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", WAIT);
        properties.setProperty("mail.smtp.timeout", WAIT);
        properties.setProperty("mail.smtp.writetimeout", WAIT);
        if (settings.security().equals("starttls")) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        } else if (settings.security().equals("tls")) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        if (!settings.username().isEmpty()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.secret());
            properties.setProperty("mail.smtp.auth", "true");
        }
        return sender;
    }
}
