/** Councils: who sits in them, sessions with agenda, ballots that are counted here or on paper, minutes. It owns council_member, council_session, council_item, council_seat, council_presence, council_interest, council_ballot and council_event. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.council;
