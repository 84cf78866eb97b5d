/**
 * What is due, in a calendar, and reminders by e-mail: one digest for a person and day. It owns mail_settings, digest,
 * digest_day and calendar_link.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.notification;
