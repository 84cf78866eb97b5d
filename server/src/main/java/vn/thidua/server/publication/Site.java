package vn.thidua.server.publication;

/**
 * The public pages of an authority.
 *
 * @param slug the part of addresses that names it
 * @param open whether they are shown at all
 * @param about what the authority says of itself; may be empty
 * @param contact where people turn to; may be empty
 * @param licence under which its data may be used; empty where it names none
 * @param licenceAddress where the licence can be read; may be empty
 */
public record Site(
        String authority,
        String name,
        String slug,
        boolean open,
        String about,
        String contact,
        String licence,
        String licenceAddress,
        int version) {}
