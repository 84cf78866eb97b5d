package vn.thidua.server.web;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Remembers that something of a request was committed, for the case that something later in it fails. */
@Component
final class Committed implements TransactionExecutionListener {

    static final String ATTRIBUTE = "thidua.committed";

    Committed() {}

    @Override
    public void afterCommit(TransactionExecution transaction, @org.jspecify.annotations.Nullable Throwable failure) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (failure == null && request != null && !transaction.isReadOnly()) {
            request.setAttribute(ATTRIBUTE, true, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
