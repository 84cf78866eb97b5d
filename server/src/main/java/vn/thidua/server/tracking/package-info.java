/** Tasks that the authority assigns to units, their completion and its confirmation. It owns task and task_event. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.tracking;
