package vn.thidua.server.tracking;

import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.words.typed.Writing;

/**
 * A task that the authority gave to a unit.
 *
 * @param unit code of the unit
 * @param product what is to come of it
 * @param person who is responsible in the unit; may be empty
 * @param paper number of the paper that assigns it; may be empty
 * @param due last day
 * @param done day of completion as the unit reported it
 * @param file name of what proves it
 */
public record Task(
        long id,
        String unit,
        String title,
        String product,
        String person,
        String paper,
        LocalDate due,
        TaskState state,
        Optional<LocalDate> done,
        Optional<String> file,
        int version) {

    public Task {
        title = Writing.line(title);
        product = Writing.line(product);
        person = Writing.line(person);
        paper = Writing.line(paper);
    }

    /** A new one. */
    public static Task open(String unit, String title, String product, String person, String paper, LocalDate due) {
        return new Task(
                0, unit, title, product, person, paper, due, TaskState.OPEN, Optional.empty(), Optional.empty(), 0);
    }

    /** Whether it still counts as assigned. */
    public boolean counts() {
        return state != TaskState.CANCELLED;
    }

    /** Whether its last day is past and nobody confirmed it; done later than its day it is late for good only while open. */
    public boolean isUnfinished(LocalDate today) {
        return (state == TaskState.OPEN || state == TaskState.REPORTED) && due.isBefore(today);
    }
}
