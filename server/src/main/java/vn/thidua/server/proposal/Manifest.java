package vn.thidua.server.proposal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.words.typed.Writing;

/**
 * What a package says of itself, for machines.
 *
 * @param format version of this form, 1
 * @param token by which the answer finds the proposal
 * @param authority name of the authority that proposes
 * @param from id of that authority in its own installation
 * @param to the body to which it is proposed
 * @param campaign title of the campaign
 * @param award label of the award
 * @param form the plan's word for the form
 * @param level the plan's word for the level
 * @param papers SHA-256 of the letter and what it encloses, by path within the package
 */
public record Manifest(
        int format,
        String token,
        String authority,
        String from,
        String to,
        String campaign,
        String award,
        String form,
        String level,
        List<Candidate> candidates,
        Map<String, String> papers) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule().addDeserializer(String.class, new Text()))
            .build();

    /** Texts of another authority come in as those that are typed here do. */
    private static final class Text extends ValueDeserializer<String> {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return Writing.lines(parser.getValueAsString(""));
        }
    }

    public Manifest {
        candidates = List.copyOf(candidates);
        papers = Map.copyOf(Objects.requireNonNullElse(papers, Map.of()));
    }

    /**
     * Somebody proposed.
     *
     * @param kind {@code unit} or {@code person}
     * @param unit name of a person's unit; empty for units
     * @param points total of the sheet there; empty where there is none
     * @param classes in which classes they are there, in one text; empty where there are none
     * @param papers SHA-256 of each paper by its path within the package
     */
    public record Candidate(
            String kind,
            String code,
            String name,
            String unit,
            String points,
            String classes,
            Map<String, String> papers) {

        public Candidate {
            points = Objects.requireNonNullElse(points, "");
            classes = Objects.requireNonNullElse(classes, "");
            papers = Map.copyOf(papers);
        }

        /** By which the answer names it. */
        public String key() {
            return kind + "/" + code;
        }
    }

    /**
     * What the higher level decided.
     *
     * @param token of the proposal
     * @param awarded keys of those who were awarded
     * @param number of the decision; empty where nobody was awarded
     * @param day of the decision, as 2024-12-31
     * @param body that decided
     * @param note to the authority that proposed
     * @param signer of the decision; empty where it is not said
     * @param paidHere whether the authority that proposed pays what is due; else the body that decided
     */
    public record Answer(
            int format,
            String token,
            List<String> awarded,
            String number,
            String day,
            String body,
            String note,
            String signer,
            boolean paidHere) {

        public Answer {
            awarded = List.copyOf(awarded);
            signer = Objects.requireNonNullElse(signer, "");
        }

        /** The same on a proposal, by a body. */
        Answer of(String proposal, String by) {
            return new Answer(1, proposal, awarded, number.strip(), day, by, note.strip(), signer.strip(), paidHere);
        }

        String json() {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        }

        static Answer of(String json) {
            return read(json, Answer.class);
        }
    }

    String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    static Manifest of(String json) {
        Manifest manifest = read(json, Manifest.class);
        if (manifest.format() != 1
                || manifest.token().isBlank()
                || manifest.candidates().isEmpty()) {
            throw Refusal.bad("package-manifest");
        }
        return manifest;
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException | NullPointerException e) {
            throw Refusal.bad("package-manifest");
        }
    }
}
