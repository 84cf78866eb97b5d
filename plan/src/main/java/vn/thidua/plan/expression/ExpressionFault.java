package vn.thidua.plan.expression;

import java.util.List;

/** Something wrong inside an expression; carries the place inside it. */
final class ExpressionFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String code;
    private final transient List<Object> args;

    /** @param id of the part of the tree that is wrong */
    ExpressionFault(long id, String code, Object... args) {
        super(code, null, false, false);
        this.id = id;
        this.code = code;
        this.args = List.of(args);
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    List<Object> args() {
        return args;
    }
}
