package vn.thidua.server.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something due in a campaign.
 *
 * @param key names it within the campaign
 * @param day last day
 * @param open codes of the units that have not done it; empty where nobody can tell who has
 * @param link path within the campaign where it is done
 */
public record Due(String key, String label, LocalDate day, Optional<List<String>> open, String link) {}
