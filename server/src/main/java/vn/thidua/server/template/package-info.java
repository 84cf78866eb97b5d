/** Papers on an authority's own forms, where it has any; else in the state's format. It owns paper_template and paper_place. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.template;
