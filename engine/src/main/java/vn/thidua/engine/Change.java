package vn.thidua.engine;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.FactDeclaration;

/**
 * A fact as it would have to become.
 *
 * @param now what is known of it; empty while nothing is
 * @param then what it would have to be
 * @param until last day on which it can still become so; empty where nothing says one
 */
public record Change(FactDeclaration fact, Optional<Object> now, Object then, Optional<LocalDate> until) {}
