/** Papers and reports that units owe: handed in with number and day, checked; late and missing ones counted. It owns delivery and delivery_event. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.delivery;
