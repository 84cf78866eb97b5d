package vn.thidua.server.publication;

import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Refusal;

/** The pages of what is public of a campaign, each by the last part of its address. */
@Component
class OpenParts {

    static final String PLAN = "ke-hoach";
    static final String ANSWERS = "hoi-dap";

    private final OpenContent content;
    private final OpenProposed proposed;
    private final OpenPages pages;

    OpenParts(OpenContent content, OpenProposed proposed, OpenPages pages) {
        this.content = content;
        this.proposed = proposed;
        this.pages = pages;
    }

    /** The page of a part. */
    byte[] of(PublicCatalog.Run run, String part, OpenPage page, Visibility visibility, int number) {
        return switch (part) {
            case PLAN -> pages.page("plan", page, content.plan(run, page.texts()));
            case ANSWERS -> pages.page("answers", page, content.answers(run, number));
            default ->
                run.parts().stream()
                        .filter(item -> item.slug().equals(part))
                        .findFirst()
                        .map(item -> of(run, item, page, visibility, number))
                        .orElseThrow(() -> Refusal.unknown(part));
        };
    }

    /** The page on which something stands. */
    byte[] of(PublicCatalog.Run run, PublicItem item, OpenPage page, Visibility visibility, int number) {
        return switch (item.kind()) {
            case PLAN -> pages.page("run", page, content.run(run, visibility, page.texts()));
            case RANKING -> pages.page("ranking", page, content.ranking(run, item, number));
            case HONOURS -> pages.page("honours", page, content.honours(run, item, visibility, number));
            case INITIATIVE -> pages.page("initiative", page, content.initiative(run, item));
            case ANSWER -> pages.page("answers", page, content.answers(run, number));
            case REPORT -> pages.page("report", page, content.report(run, item, page.texts()));
            case PROPOSED -> pages.page("proposed", page, proposed.of(run, item, visibility));
        };
    }

    /** Where something stands: its page, and on a page of several its place. */
    static String place(PublicCatalog.Run run, PublicItem item) {
        return item.kind() == ItemKind.ANSWER ? path(run, item) + "#" + item.slug() : path(run, item);
    }

    /** Where that page is. */
    static String path(PublicCatalog.Run run, PublicItem item) {
        return switch (item.kind()) {
            case PLAN -> run.path();
            case ANSWER -> run.path() + "/" + ANSWERS;
            case RANKING, HONOURS, INITIATIVE, REPORT, PROPOSED -> run.path() + "/" + item.slug();
        };
    }
}
