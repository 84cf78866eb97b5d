package vn.thidua.server.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: an outside PostgreSQL where its address is given, else one that is started here and keeps its data. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String OURS = "'${thidua.database.url:}'.isEmpty()";

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(OURS)
    EmbeddedPostgres embedded(
            @Value("${thidua.data}") Path data, @Value("${thidua.database.statements:false}") boolean statements)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        if (statements) {
            builder.setServerConfig("shared_preload_libraries", "pg_stat_statements");
        }
        return builder.setDataDirectory(data.resolve("postgres"))
                .setOverrideWorkingDirectory(data.resolve("postgres-program").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("shared_buffers", "128MB")
                // The library thinks of tests; what an office enters must survive a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .start();
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(OURS)
    DataSource embeddedSource(EmbeddedPostgres embedded) {
        return source(embedded.getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("!" + OURS)
    DataSource outsideSource(
            @Value("${thidua.database.url}") String url,
            @Value("${thidua.database.user:${THIDUA_DATABASE_USER:}}") String user,
            @Value("${thidua.database.password:${THIDUA_DATABASE_PASSWORD:}}") String password) {
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
