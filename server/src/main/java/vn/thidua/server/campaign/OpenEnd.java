package vn.thidua.server.campaign;

/**
 * Something that is not finished in a campaign.
 *
 * @param key of its sentence, {@code open-end.<key>}
 * @param many how often
 * @param address where it is finished
 * @param afterwards whether that can still be done once the campaign is closed
 */
public record OpenEnd(String key, long many, String address, boolean afterwards) {}
