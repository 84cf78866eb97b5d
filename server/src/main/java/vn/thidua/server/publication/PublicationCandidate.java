package vn.thidua.server.publication;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that could be made public.
 *
 * @param earliest the first day on which the public may know of it
 * @param mark what its address tells of it besides its kind: a number, a day; empty where its title is enough
 */
public record PublicationCandidate(
        ItemKind kind, long subject, String title, String text, LocalDate earliest, Optional<String> mark) {}
