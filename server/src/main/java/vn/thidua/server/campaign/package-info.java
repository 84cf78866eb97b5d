/**
 * Plans in force: the exact plan version, who takes part, the calendar, and how a campaign begins and ends. It
 * owns campaign, campaign_plan, campaign_block, campaign_document and participant.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.campaign;
