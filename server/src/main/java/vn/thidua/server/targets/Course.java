package vn.thidua.server.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The values of a number over time.
 *
 * @param points oldest first, one a day
 */
public record Course(List<Point> points) {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 36;

    /** A value, known from a day on; who recorded it and what came with it. */
    public record Point(LocalDate day, BigDecimal value, String who) {}

    public Course {
        points = List.copyOf(points);
    }

    /** The last value; empty while nothing is known. */
    public Optional<BigDecimal> last() {
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(points.getLast().value());
    }

    /**
     * The value on a later day if it goes on at the pace between the first and the last; empty with fewer than two days
     * of values, and for a day that is past.
     *
     * @param most it never goes beyond; empty for no limit
     */
    public Optional<BigDecimal> forecast(LocalDate day, Optional<BigDecimal> most) {
        if (points.size() < 2 || !day.isAfter(points.getLast().day())) {
            return Optional.empty();
        }
        Point first = points.getFirst();
        Point last = points.getLast();
        long between = ChronoUnit.DAYS.between(first.day(), last.day());
        if (between == 0) {
            return Optional.empty();
        }
        BigDecimal ahead = last.value()
                .subtract(first.value())
                .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(last.day(), day)))
                .divide(BigDecimal.valueOf(between), 2, RoundingMode.HALF_UP);
        BigDecimal then = last.value().add(ahead).max(BigDecimal.ZERO);
        return Optional.of(most.map(then::min).orElse(then).stripTrailingZeros());
    }

    /** The line as points of an SVG polyline, up to a day, within 160 × 36. */
    public String line(LocalDate from, LocalDate to, BigDecimal most) {
        List<String> drawn = new ArrayList<>();
        for (Point point : points) {
            drawn.add(String.format(Locale.ROOT, "%.1f,%.1f", across(point.day(), from, to), up(point.value(), most)));
        }
        if (!points.isEmpty()) {
            LocalDate until = points.getLast().day();
            drawn.add(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f",
                    across(until, from, to) + 1,
                    up(points.getLast().value(), most)));
        }
        return String.join(" ", drawn);
    }

    /** How far to the right the last value stands. */
    public double lastAcross(LocalDate from, LocalDate to) {
        return points.isEmpty() ? 0 : Math.clamp(across(points.getLast().day(), from, to), 3, WIDTH - 3);
    }

    private static double across(LocalDate day, LocalDate from, LocalDate to) {
        long all = Math.max(1, ChronoUnit.DAYS.between(from, to));
        return Math.clamp((double) ChronoUnit.DAYS.between(from, day) * WIDTH / all, 0, WIDTH);
    }

    /** How high a value stands, from above. */
    public static double up(BigDecimal value, BigDecimal most) {
        double share = most.signum() == 0 ? 0 : value.doubleValue() / most.doubleValue();
        return HEIGHT - 2 - Math.clamp(share, 0, 1) * (HEIGHT - 4);
    }
}
