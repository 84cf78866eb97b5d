package vn.thidua.server.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

/**
 * An act of weight: signing, publishing, closing a vote, paying, giving roles. Whoever typed the password more than five
 * minutes ago is asked for it again before it is done.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PasswordAgain {

    /** A page on which only some of the acts are of weight. */
    interface Sometimes {

        /**
         * Whether this one is.
         *
         * @param path variables of the address
         */
        boolean isWeighty(Map<String, String> path);
    }
}
