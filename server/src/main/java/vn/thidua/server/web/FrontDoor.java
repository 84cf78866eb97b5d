package vn.thidua.server.web;

import java.util.Optional;

/** Where strangers who ask for the first page are led, instead of to the sign-in. */
public interface FrontDoor {

    /** An address of this server; empty where there is nothing to see without signing in. */
    Optional<String> path();
}
