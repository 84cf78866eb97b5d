package vn.thidua.server.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A public method of a service that is not told who acts, so that it asks for no right, with why it need not. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Unasked {

    /** Why: who asks before it is called, or why everybody may know what it says. */
    String value();
}
