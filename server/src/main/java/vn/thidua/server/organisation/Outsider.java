package vn.thidua.server.organisation;

/**
 * Somebody outside the tree of units who can be awarded.
 *
 * @param kind {@code person}, {@code household} or {@code organisation}
 * @param address by which people of the same name are told apart
 */
public record Outsider(long id, String kind, String name, String address) {

    /** The code under which campaigns know them. */
    public String code() {
        return "x" + id;
    }
}
