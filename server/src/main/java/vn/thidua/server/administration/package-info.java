/** Pages on which an authority keeps its units, people, accounts and audit. It owns first_sign_in; all else it asks of others. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.administration;
