package vn.thidua.server.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import vn.thidua.server.kernel.Texts;

/**
 * What every public page knows besides its own matter. It knows nothing of who looks at it: all see the same bytes.
 *
 * @param path its address without language and host
 * @param query what is asked for besides the language, with its question mark; empty for nothing
 * @param site the authority's pages on which one is; empty on those of all authorities
 * @param host scheme and host under which people know the server; empty until the page is made
 */
public record OpenPage(Texts texts, String path, String query, Optional<Site> site, String host) {

    private static final int LONGEST_QUERY = 600;

    /** Where all public pages are. */
    public static final String ROOT = "/cong-khai";

    OpenPage(Texts texts, String path, String query, Optional<Site> site) {
        this(texts, path, query, site, "");
    }

    /** The same on a server of that address. */
    OpenPage at(String address) {
        return new OpenPage(texts, path, query, site, address);
    }

    /** Its address without an end that it has. */
    public String without(String end) {
        return path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
    }

    /** A path as programs outside need it, with the server's address. */
    public String absolute(String address) {
        return host + address;
    }

    /** The page that was asked for. */
    static OpenPage of(HttpServletRequest request, Optional<Site> site) {
        String asked = Optional.ofNullable(request.getQueryString()).orElse("");
        String query = asked.length() > LONGEST_QUERY ? "" : asked.replaceAll("(^|&)lang=[a-z]*", "");
        String rest = query.startsWith("&") ? query.substring(1) : query;
        return new OpenPage(
                Texts.of(String.valueOf(request.getParameter("lang"))),
                request.getRequestURI(),
                rest.isEmpty() ? "" : "?" + rest,
                site);
    }

    /** The sentence of a key. */
    public String t(String key, Object... args) {
        return texts.say(key, args);
    }

    /** Any value as a person reads it. */
    public String show(Object value) {
        return texts.show(value);
    }

    /** A name that may stand as the id of an element. */
    public String id(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    /** A public address in the language of this page. */
    public String to(String address) {
        return isEnglish() ? address + (address.contains("?") ? "&" : "?") + "lang=en" : address;
    }

    /** The same page in the other language. */
    public String other() {
        return isEnglish() ? path + query : path + query + (query.isEmpty() ? "?" : "&") + "lang=en";
    }

    /** Whether it is in English. */
    public boolean isEnglish() {
        return texts.language().equals("en");
    }

    /** The address of the authority's first page. */
    public static String of(Site site) {
        return ROOT + "/" + site.slug();
    }

    /** The same page with another number of a long list. */
    public String numbered(int number) {
        String rest = query.replaceAll("[?&]trang=\\d*", "");
        String asked = rest.startsWith("&") ? "?" + rest.substring(1) : rest;
        return to(path + asked + (asked.isEmpty() ? "?" : "&") + "trang=" + number);
    }
}
