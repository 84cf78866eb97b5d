/**
 * Other systems that are told by a signed message when something becomes public, is corrected or taken down. It owns webhook,
 * webhook_told and webhook_message.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.webhook;
