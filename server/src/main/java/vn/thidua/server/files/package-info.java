/** Files kept by their content: looked at before they are taken, never changed. It owns no table; others name files by their hash. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package vn.thidua.server.files;
