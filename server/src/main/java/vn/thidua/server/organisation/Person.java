package vn.thidua.server.organisation;

import java.time.LocalDate;
import vn.thidua.words.typed.Writing;

/**
 * A person in a post.
 *
 * @param unit code of the unit of the newest posting
 * @param post the post there
 * @param since first day of that posting
 */
public record Person(String code, String name, String unit, String post, LocalDate since) {

    public Person {
        code = Writing.line(code);
        name = Writing.line(name);
        post = Writing.line(post);
    }
}
