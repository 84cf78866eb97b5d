/** Who signs in and what each role may do. It owns account, role_grant, role_request, sign_in_guess, reset_link, spring_session and spring_session_attributes. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.identity;
