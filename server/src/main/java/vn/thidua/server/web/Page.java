package vn.thidua.server.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import vn.thidua.server.kernel.Texts;

/**
 * What every page knows besides its own matter.
 *
 * @param path path of the request, to mark the place in the menu
 * @param back address of this page, or of the one on which the form stood that this page answers
 * @param account name of the account for whose forms keys are made; empty for a stranger
 * @param done key of the form that was done before this page; empty for none
 * @param kept a form that an ended session kept from being taken, to be filled in again
 * @param position asks where the log of what was done stands
 * @param notice a sentence about what was just done; empty for none
 * @param moved where the clock was set to a day, a sentence that says so
 */
public record Page(
        Texts texts,
        String path,
        String back,
        String csrf,
        String account,
        String done,
        Optional<KeptForm> kept,
        LongSupplier position,
        Optional<Visitor> visitor,
        String notice,
        Optional<String> moved,
        String theme) {

    private static final Pattern CAMPAIGN = Pattern.compile("^(/campaigns/\\d+)/");

    /** Whether one is in a campaign that has come to its end, where nothing more is entered. */
    public boolean ended() {
        return visitor.filter(one -> !one.ended().isEmpty()).isPresent();
    }

    /** The sentence of a key. */
    public String t(String key, Object... args) {
        return texts.say(key, args);
    }

    /** Any value as a person reads it. */
    public String show(Object value) {
        return texts.show(value);
    }

    /** A name that may stand as the id of an element, also within a selector. */
    public String id(String name) {
        return name.replace('.', '_').replace('/', '_');
    }

    /** A new key for one form of this page. */
    public String key() {
        return FormKey.fresh(account).text();
    }

    /** Words as a part of an address. */
    public String inAddress(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** How far this page has seen what was done; told by forms that change what others may change too. */
    public String seen() {
        return String.valueOf(position.getAsLong());
    }

    /** What the browser keeps is kept for this person alone; nobody reads a name from it. */
    public String who() {
        return account.isEmpty() ? "" : FormKey.owner(account);
    }

    /** The kept form as data for the script that fills it in again; empty for none. */
    public String keptData() {
        return kept.map(KeptForm::json).orElse("");
    }

    /** Whether one is in that part of a campaign; its overview is no part of others. */
    public boolean in(String start) {
        return start.matches("/campaigns/\\d+") ? path.equals(start) : path.startsWith(start);
    }

    /** The address of the campaign in which one is; empty outside of one. */
    public Optional<String> campaign() {
        return CAMPAIGN.matcher(path).results().findFirst().map(found -> found.group(1));
    }

    /** Whether one of the visitor's tabs leads there: what a plan has, and the role may see. */
    public boolean leads(String path) {
        return visitor.stream()
                .flatMap(one -> one.tabs().stream())
                .anyMatch(tab -> tab.path().equals(path));
    }

    /** Whether the menu entry leads to where one is. */
    public boolean at(String start) {
        return start.equals("/") ? path.equals("/") : path.startsWith(start);
    }
}
