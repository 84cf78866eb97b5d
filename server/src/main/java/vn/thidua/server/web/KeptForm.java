package vn.thidua.server.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form that could not be taken because the session in which it was opened had ended. It waits in the new session of the
 * same browser, for the same account, until the page on which it stood is opened again.
 *
 * @param from the page on which it stood
 * @param action where it was sent
 * @param key its key, which tells for whom it was made
 * @param fields what was typed, by field
 * @param files names of files, which must be chosen again
 */
public record KeptForm(
        String from, String action, String key, LinkedHashMap<String, List<String>> fields, List<String> files)
        implements Serializable {

    static final String ATTRIBUTE = "thidua.kept-form";

    private static final JsonMapper JSON = new JsonMapper();

    /** Key of the sentence that tells what happened. */
    public String said() {
        return fields.isEmpty() && files.isEmpty() ? "form.not-sent" : "form.kept";
    }

    /** What a script needs to fill it in again. */
    String json() {
        return JSON.writeValueAsString(Map.of("action", action, "fields", fields, "files", files));
    }
}
