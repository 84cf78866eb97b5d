package vn.thidua.server.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: an outside PostgreSQL where its address is given, else one that is started here and keeps its data. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "thidua.database.url", havingValue = "", matchIfMissing = true)
    EmbeddedPostgres embedded(@Value("${thidua.data}") Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgres"))
                .setOverrideWorkingDirectory(data.resolve("postgres-program").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_connections", "60")
                .start();
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "thidua.database.url", havingValue = "", matchIfMissing = true)
    DataSource embeddedSource(EmbeddedPostgres embedded) {
        return source(embedded.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "thidua.database.url", matchIfMissing = false)
    DataSource outsideSource(
            @Value("${thidua.database.url}") String url,
            @Value("${thidua.database.user:}") String user,
            @Value("${thidua.database.password:}") String password) {
        return source(url, user, password);
    }

    private static HikariDataSource source(String url, String user, String password) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setPassword(password);
        source.setMaximumPoolSize(16);
        source.setPoolName("thidua");
        return source;
    }
}
