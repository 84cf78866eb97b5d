package vn.thidua.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import vn.thidua.server.administration.FirstAdministrator;
import vn.thidua.server.database.DataFolder;
import vn.thidua.server.database.StartProblem;
import vn.thidua.server.database.StartProblems;
import vn.thidua.server.demo.DemoData;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.kernel.Today;

/** The running office, for commands and tests. */
public final class Office implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Office(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it.
     *
     * @param settings properties, for example {@code server.port} and {@code thidua.data}
     * @throws StartProblem where it cannot; nothing is left running then
     */
    public static Office open(Map<String, Object> settings) {
        // Wherever the server stands, its days end at midnight in Viet Nam; also those of libraries and of the log.
        TimeZone.setDefault(TimeZone.getTimeZone(Today.ZONE));
        String folder = String.valueOf(settings.getOrDefault("thidua.data", "data"));
        StartProblems problems =
                new StartProblems(String.valueOf(settings.getOrDefault("thidua.database.url", "")), folder);
        try {
            new DataFolder(Path.of(folder)).check();
            return start(settings);
        } catch (RuntimeException e) {
            throw problems.of(e);
        }
    }

    private static Office start(Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(ThiDuaServer.class);
        application.setLogStartupInfo(false);
        // As if said on the command line: they stand above the file of settings.
        String[] said = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new Office(application.run(said));
    }

    /** The token of the link for the first administrator; empty where somebody can sign in. */
    public Optional<String> firstLink() {
        return part(FirstAdministrator.class).token();
    }

    /** Fills an empty installation with the demonstration. */
    public void fillDemo() {
        part(DemoData.class).fill();
    }

    /** The accounts of the demonstration: what each is for, by user name and authority. */
    public Map<String, Map<String, String>> demoAccounts() {
        Map<String, Map<String, String>> byAuthority = new LinkedHashMap<>();
        part(Accounts.class).forDemonstration().forEach((authority, accounts) -> {
            Map<String, String> notes = new LinkedHashMap<>();
            accounts.forEach(
                    account -> notes.put(account.username(), account.note().orElse("")));
            byAuthority.put(authority, notes);
        });
        return byAuthority;
    }

    /** A part of it, by type. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The port on which it listens. */
    public int port() {
        return Optional.ofNullable(((WebServerApplicationContext) context).getWebServer())
                .orElseThrow()
                .getPort();
    }

    /** Waits until it is stopped. */
    public void waitForEnd() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                ended.countDown();
            }
        });
        ended.await();
    }

    @Override
    public void close() {
        context.close();
    }
}
