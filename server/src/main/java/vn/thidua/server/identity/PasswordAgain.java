package vn.thidua.server.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act of weight: signing, publishing, closing a vote, paying, giving roles. Whoever typed the password more than five
 * minutes ago is asked for it again before it is done.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PasswordAgain {}
