/**
 * The list of those proposed that everybody reads before it is voted or decided on them, and what citizens say to it. It owns
 * posted_list, posted_name, posted_event and public_opinion.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.posting;
