package vn.thidua.server.workshop;

import java.util.List;
import java.util.Optional;

/**
 * The form of a thing of a draft as its page shows it.
 *
 * @param path of the thing, as addresses name it
 * @param title what it is called
 * @param above what it lies in, from the whole plan down
 * @param outline of the plan; empty where the text cannot be read
 * @param form of the thing; empty where there is nothing of the kind
 * @param text its lines
 * @param first number of the first of them; 0 where the text does not have it yet
 * @param elsewhere faults that have no place in the plan, as people read them
 * @param typed what was typed for something that is not there any more
 * @param extending whether the text only says what differs from another plan
 * @param ways what can be done with the text besides writing
 */
public record PlanFormView(
        SavedDraft draft,
        String path,
        String title,
        List<Above> above,
        List<PlanOutline.Line> outline,
        Optional<FormPart> form,
        List<String> text,
        int first,
        List<FormPart.Told> elsewhere,
        List<String> typed,
        boolean extending,
        DraftVersions.Ways ways) {

    /** Something in which a thing lies. */
    public record Above(String path, String label) {}

    public PlanFormView {
        above = List.copyOf(above);
        outline = List.copyOf(outline);
        text = List.copyOf(text);
        elsewhere = List.copyOf(elsewhere);
        typed = List.copyOf(typed);
    }
}
