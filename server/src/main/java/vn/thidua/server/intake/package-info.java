/** Values that other systems send: by file, or by a small endpoint with a key for each system. It owns intake_key and intake_request. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.intake;
