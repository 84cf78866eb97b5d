package vn.thidua.server.database;

import org.postgresql.ds.PGSimpleDataSource;

/** How an outside PostgreSQL is reached. */
final class OutsideDatabase {

    private OutsideDatabase() {}

    /** @throws StartProblem where the address cannot be read */
    static PGSimpleDataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new StartProblem(StartProblem.Kind.DATABASE_ADDRESS, e, url);
        }
        if (!user.isEmpty()) {
            source.setUser(user);
        }
        if (!password.isEmpty()) {
            source.setPassword(password);
        }
        return source;
    }

    /** The same database, so that other limits can be set. */
    static PGSimpleDataSource copy(PGSimpleDataSource of) {
        PGSimpleDataSource copy = new PGSimpleDataSource();
        copy.setUrl(of.getUrl());
        copy.setUser(of.getUser());
        copy.setPassword(of.getPassword());
        return copy;
    }
}
