package vn.thidua.server.search;

/**
 * Something that was found, as somebody may see it.
 *
 * @param address of the page on which it stands
 * @param title by which people know it
 * @param where it belongs: a campaign, a unit; empty where it stands for itself
 * @param body the text in which the words were looked for, besides the title
 */
public record Found(String address, String title, String where, String body) {}
