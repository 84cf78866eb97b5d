package vn.thidua.server.scoring;

import java.time.Instant;
import java.util.Optional;

/** A unit contests an appraised line (kiến nghị về điểm); the standing office answers. */
public record Appeal(
        long id,
        String unit,
        String line,
        String text,
        String who,
        Instant at,
        Optional<String> answer,
        boolean upheld,
        Optional<String> answeredBy) {}
