package vn.thidua.server;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The office as a web application. */
@SpringBootApplication
public class ThiDuaServer {

    /**
     * Starts the office.
     *
     * @param settings properties, for example {@code server.port}
     */
    public static ConfigurableApplicationContext start(Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(ThiDuaServer.class);
        application.setDefaultProperties(settings);
        return application.run();
    }
}
