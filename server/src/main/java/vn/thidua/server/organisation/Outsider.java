package vn.thidua.server.organisation;

import vn.thidua.words.typed.Writing;

/**
 * Somebody outside the tree of units who can be awarded.
 *
 * @param kind {@code person}, {@code household} or {@code organisation}
 * @param address by which people of the same name are told apart
 */
public record Outsider(long id, String kind, String name, String address) {

    public Outsider {
        name = Writing.line(name);
        address = Writing.line(address);
    }

    /** The code under which campaigns know them. */
    public String code() {
        return "x" + id;
    }
}
