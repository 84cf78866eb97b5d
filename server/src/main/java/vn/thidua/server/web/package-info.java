/** What all pages share: layout, forms, answers, notices. It owns form_answer. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package vn.thidua.server.web;
