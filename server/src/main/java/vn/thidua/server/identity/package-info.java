/** Who signs in and what each role may do. It owns account, role_grant, first_sign_in and the sessions. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.identity;
