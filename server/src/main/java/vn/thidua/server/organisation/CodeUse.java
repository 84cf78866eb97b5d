package vn.thidua.server.organisation;

/** A module that knows units and people by their codes, and whose records keep them from being taken away. */
public interface CodeUse {

    /** Whether it has anything about that code. */
    boolean uses(String authority, String code);
}
