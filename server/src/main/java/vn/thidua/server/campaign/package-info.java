/** Plans in force: the exact plan version, who takes part, the calendar. It owns campaign, campaign_plan and participant. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.campaign;
