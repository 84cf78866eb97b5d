/** The clerk tells the head that something is made ready and waits for the head's hand. It owns handover. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.handover;
