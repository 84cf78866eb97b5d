package vn.thidua.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database: an outside PostgreSQL where its address is given, else one that is started here and keeps its data. No
 * question to it may hang: a connection is waited for two seconds and a half, a lock five, a statement twenty.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String OURS = "'${thidua.database.url:}'.isEmpty()";
    private static final Duration WAIT = Duration.ofMillis(2500);
    private static final int CONNECTIONS = 16;

    /** Sessions have connections of their own, so that pages that wait for a lock leave the sign-in page alone. */
    private static final int SESSION_CONNECTIONS = 4;

    @Bean
    DataFolder dataFolder(@Value("${thidua.data}") Path data) {
        return new DataFolder(data);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(OURS)
    Cluster embeddedCluster(DataFolder folder, @Value("${thidua.database.statements:false}") boolean statements) {
        return Cluster.start(folder, statements);
    }

    @Bean
    @ConditionalOnExpression(OURS)
    PGSimpleDataSource embeddedDatabase(Cluster cluster) {
        return cluster.source();
    }

    @Bean
    @ConditionalOnExpression("!" + OURS)
    PGSimpleDataSource outsideDatabase(
            @Value("${thidua.database.url}") String url,
            @Value("${thidua.database.user:${THIDUA_DATABASE_USER:}}") String user,
            @Value("${thidua.database.password:${THIDUA_DATABASE_PASSWORD:}}") String password) {
        return OutsideDatabase.source(url, user, password);
    }

    @Bean(destroyMethod = "close")
    @Primary
    DataSource officeSource(PGSimpleDataSource database) {
        return pool(database, "thidua", CONNECTIONS);
    }

    @Bean(destroyMethod = "close", defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionSource(PGSimpleDataSource database) {
        return pool(database, "sessions", SESSION_CONNECTIONS);
    }

    /** Tables are brought up to date without any limit of time. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationSource(PGSimpleDataSource database) {
        PGSimpleDataSource source = OutsideDatabase.copy(database);
        source.setConnectTimeout((int) WAIT.toSeconds());
        return source;
    }

    private static HikariDataSource pool(PGSimpleDataSource database, String name, int connections) {
        PGSimpleDataSource limited = OutsideDatabase.copy(database);
        limited.setConnectTimeout((int) WAIT.toSeconds());
        limited.setSocketTimeout(25);
        limited.setTcpKeepAlive(true);
        limited.setOptions("-c statement_timeout=20s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s");
        HikariDataSource source = new HikariDataSource();
        source.setDataSource(limited);
        source.setMaximumPoolSize(connections);
        source.setMinimumIdle(Math.min(connections, 4));
        source.setConnectionTimeout(WAIT.toMillis());
        source.setValidationTimeout(1500);
        // A database that is away when the server starts is told by the migrations, which ask first.
        source.setInitializationFailTimeout(-1);
        source.setPoolName(name);
        return source;
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource source, CommitProof proof) {
        return new CheckedCommits(source, proof);
    }

    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(@SpringSessionDataSource DataSource sessions) {
        TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(sessions));
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
