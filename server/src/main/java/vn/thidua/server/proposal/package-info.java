/** Proposals to a higher level, and what it decides: within one installation, by signed files between two, or on paper. It owns proposal, proposal_entry and known_installation. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.proposal;
