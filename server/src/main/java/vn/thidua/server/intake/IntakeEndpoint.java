package vn.thidua.server.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.InvalidCells;
import vn.thidua.server.web.Statuses;

/** Where systems send values; without a session, by a key in the header and an idempotency key of the sender's. */
@RestController
class IntakeEndpoint {

    private static final String BEARER = "bearer ";
    private static final int LARGEST = 4 << 20;
    private static final Texts WORDS = Texts.of("vi");

    private final IntakeKeys keys;
    private final Requests requests;
    private final JsonMapper json;

    IntakeEndpoint(IntakeKeys keys, Requests requests, JsonMapper json) {
        this.keys = keys;
        this.requests = requests;
        this.json = json;
    }

    @PostMapping("/api/campaigns/{id}/values")
    ResponseEntity<String> take(
            @PathVariable long id,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String idempotency,
            HttpServletRequest request)
            throws IOException {
        String secret = authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
        IntakeKey key = keys.find(secret).orElse(null);
        if (key == null) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header("WWW-Authenticate", "Bearer")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(problem(WORDS.say("refusal.no-key"), List.of()));
        }
        if (!idempotency.matches("[\\x21-\\x7e]{8,128}")) {
            return answer(HttpStatus.BAD_REQUEST, problem(WORDS.say("refusal.idempotency-needed"), List.of()));
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return answer(
                    HttpStatus.CONTENT_TOO_LARGE, problem(WORDS.say("refusal.too-large", LARGEST >> 20), List.of()));
        }
        try {
            Requests.Answer taken = requests.take(key, id, idempotency, new String(body, StandardCharsets.UTF_8));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Idempotent-Replayed", String.valueOf(taken.again()))
                    .body(taken.json());
        } catch (InvalidCells faulty) {
            List<Map<String, Object>> faults = faulty.faults().stream()
                    .map(fault -> Map.<String, Object>of(
                            "row",
                            fault.row(),
                            "field",
                            fault.column(),
                            "message",
                            WORDS.say(
                                    fault.refusal().key(),
                                    fault.refusal().values().toArray())))
                    .toList();
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, problem(WORDS.say("refusal.values-faulty"), faults));
        } catch (Refusal refusal) {
            return answer(
                    Statuses.of(refusal),
                    problem(WORDS.say(refusal.key(), refusal.values().toArray()), List.of()));
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private String problem(String said, List<Map<String, Object>> faults) {
        return json.writeValueAsString(Map.of("problem", said, "faults", faults));
    }
}
