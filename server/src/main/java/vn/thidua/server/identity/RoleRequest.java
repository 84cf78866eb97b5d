package vn.thidua.server.identity;

import java.time.Instant;

/**
 * A role that decides, which an administrator wants to have and another one has not confirmed yet.
 *
 * @param account who asks, and would have it
 * @param name the name of that account
 */
public record RoleRequest(long id, long account, String name, Assignment assignment, Instant asked) {}
