package vn.thidua.server.web;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Who looks at the page.
 *
 * @param key stands for the account on this person's own machine, where what could not be sent is kept; says nothing
 * @param acting label of the role in which one acts
 * @param role word of that role
 * @param tabs the parts of the campaign in which one is; empty elsewhere
 * @param ended how the campaign in which one is came to its end, in a word; empty elsewhere
 * @param work paths, within the campaign, of the registers of the year
 * @param roles every role one could act in
 * @param unread asks how many notices were not read
 */
public record Visitor(
        String key,
        String name,
        String initials,
        String acting,
        Optional<String> role,
        List<Choice> roles,
        List<Link> menu,
        List<Link> tabs,
        String ended,
        List<String> work,
        IntSupplier unread) {

    /** One role that one could act in. */
    public record Choice(long id, String label, boolean chosen) {}

    /** An entry of the menu. */
    public record Link(String path, String key) {}
}
