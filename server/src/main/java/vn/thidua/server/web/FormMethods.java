package vn.thidua.server.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/** Calls the handlers of forms through {@link FormMethod}. */
@Component
class FormMethods implements WebMvcRegistrations {

    private final ObjectProvider<FormAnswers> answers;
    private final ObjectProvider<Changes> changes;

    FormMethods(ObjectProvider<FormAnswers> answers, ObjectProvider<Changes> changes) {
        this.changes = changes;
        this.answers = answers;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                return new FormMethod(method, answers.getObject(), changes.getObject());
            }
        };
    }
}
