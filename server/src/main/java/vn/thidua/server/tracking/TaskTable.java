package vn.thidua.server.tracking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.EventTable;
import vn.thidua.server.campaign.SeenCampaigns;
import vn.thidua.server.files.AttachmentTable;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchTable;
import vn.thidua.server.fulltext.SearchWords;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Listing;

/** Rows of tasks. */
@Repository
@Transactional
class TaskTable {

    private final JdbcClient jdbc;
    private final EventTable history;
    private final SearchTable index;
    private final AttachmentTable attachments;

    TaskTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.index =
                new SearchTable(jdbc, "task", "title", "btrim(product || ' · ' || paper, ' ·')", "campaign", "unit");
        this.history = new EventTable(jdbc, today, "task_event", "task");
        this.attachments = new AttachmentTable(jdbc, "task");
    }

    /** The tasks of a campaign; of one unit where one is named. */
    List<Task> all(long campaign, String unit) {
        return jdbc.sql(
                        "select * from task where campaign = :campaign and (:unit = '' or unit = :unit) order by due, id")
                .param("campaign", campaign)
                .param("unit", unit)
                .query((row, n) -> task(row))
                .list();
    }

    /** One page of those chosen, and how many there are of each choice; of one unit where one is named. */
    Listing<Task> page(long campaign, String unit, TaskChoice choice, LocalDate today, int page) {
        Map<String, Long> counts = counts(campaign, unit, today);
        int pages = PageOfRows.pages(counts.getOrDefault(choice.word(), 0L));
        int number = Math.clamp(page, 1, pages);
        List<Task> shown = jdbc.sql(
                        "select * from task where campaign = :campaign and (:unit = '' or unit = :unit) and "
                                + choice.condition() + " order by due, id limit :most offset :before")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("today", today)
                .param("most", PageOfRows.A_PAGE)
                .param("before", (number - 1) * PageOfRows.A_PAGE)
                .query((row, n) -> task(row))
                .list();
        return new Listing<>(new PageOfRows<>(shown, number, pages), counts, choice.word());
    }

    /** How many of each choice there are, by its word; of one unit where one is named. */
    Map<String, Long> counts(long campaign, String unit, LocalDate today) {
        String filters = Arrays.stream(TaskChoice.values())
                .map(choice -> "count(*) filter (where " + choice.condition() + ") as \"" + choice.word() + "\"")
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + filters + " from task where campaign = :campaign and (:unit = '' or unit = :unit)")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("today", today)
                .query((row, n) -> {
                    Map<String, Long> counts = new LinkedHashMap<>();
                    for (TaskChoice choice : TaskChoice.values()) {
                        counts.put(choice.word(), row.getLong(choice.word()));
                    }
                    return counts;
                })
                .single();
    }

    List<Task> open(long campaign, String unit, Optional<Set<LocalDate>> days) {
        return jdbc.sql("""
                        select * from task where campaign = :campaign and (:unit = '' or unit = :unit) and state = 'open'
                          and (:every or due in (:days)) order by due, id""")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("every", days.isEmpty())
                .param("days", days.orElse(Set.of(LocalDate.EPOCH)))
                .query((row, n) -> task(row))
                .list();
    }

    /** Those of some campaigns that somebody may see, by words in them. */
    List<FoundRow> find(SeenCampaigns seen, SearchWords words, int most) {
        return index.find(words, "campaign = any(:seen) and (:own = '' or unit = :own)", seen.values(), most);
    }

    Optional<Task> one(long campaign, long id) {
        return jdbc.sql("select * from task where campaign = :campaign and id = :id")
                .param("campaign", campaign)
                .param("id", id)
                .query((row, n) -> task(row))
                .optional();
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("title"),
                row.getString("product"),
                row.getString("person"),
                row.getString("paper"),
                row.getObject("due", LocalDate.class),
                EnumWords.of(TaskState.class, row.getString("state")),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                Optional.ofNullable(row.getString("file_name")),
                row.getInt("version"));
    }

    long add(long campaign, Task task) {
        return jdbc.sql("""
                        insert into task (campaign, unit, title, product, person, paper, due, state)
                        values (:campaign, :unit, :title, :product, :person, :paper, :due, 'open') returning id""")
                .param("campaign", campaign)
                .param("unit", task.unit())
                .param("title", task.title())
                .param("product", task.product())
                .param("person", task.person())
                .param("paper", task.paper())
                .param("due", task.due())
                .query(Long.class)
                .single();
    }

    /** Takes a step; false where somebody else was first. */
    boolean move(Task task, TaskStep step, Optional<LocalDate> day, int seen) {
        return jdbc.sql("""
                                update task set state = :state, version = version + 1,
                                  due = case when :extends then :day else due end,
                                  done_on = case when :reports then :day when :state = 'open' then null else done_on end
                                where id = :id and state = :from and version = :seen""")
                        .param("state", step.to().word())
                        .param("extends", step == TaskStep.EXTEND)
                        .param("reports", step == TaskStep.REPORT)
                        .param("day", day.orElse(task.due()))
                        .param("id", task.id())
                        .param("from", step.from().word())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** What was done with each. */
    EventTable history() {
        return history;
    }

    /** The file of each. */
    AttachmentTable files() {
        return attachments;
    }
}
