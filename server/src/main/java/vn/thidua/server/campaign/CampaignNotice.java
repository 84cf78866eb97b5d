package vn.thidua.server.campaign;

/**
 * What people are told of a thing of a campaign.
 *
 * @param what the act, as the log names it
 * @param about the name of the thing; may be empty
 * @param note what was said with it; may be empty
 * @param path of its page below that of the campaign
 */
public record CampaignNotice(String what, String about, String note, String path) {}
