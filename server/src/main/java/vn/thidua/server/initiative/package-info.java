/** Initiatives: proposed, appraised, recognised, used by others. It owns initiative, initiative_event, initiative_file and initiative_use. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.initiative;
