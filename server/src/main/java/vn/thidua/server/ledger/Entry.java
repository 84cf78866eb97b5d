package vn.thidua.server.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.plan.SubjectKind;

/**
 * One fact as it was recorded. Entries never change; a later one replaces an earlier one and says why.
 *
 * @param value as plans and cases write it; empty where the value was taken back
 * @param day the day of which it speaks
 * @param source how it came: {@code form}, {@code grid}, {@code import}, {@code registration} …
 * @param replaces the entry whose place it took; 0 for the first
 */
public record Entry(
        long id,
        SubjectKind kind,
        String subject,
        String fact,
        Optional<String> value,
        LocalDate day,
        Instant recordedAt,
        String who,
        String role,
        String source,
        String reason,
        long replaces) {}
