package vn.thidua.server.publication;

import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Refusal;

/** The pages of what is public of a campaign, each by the last part of its address. */
@Component
class OpenParts {

    static final String PLAN = "ke-hoach";
    static final String ANSWERS = "hoi-dap";
    static final String EMBEDDED = "nhung";

    private final OpenContent content;
    private final OpenProposed proposed;
    private final OpenStories stories;
    private final OpenPages pages;

    OpenParts(OpenContent content, OpenProposed proposed, OpenStories stories, OpenPages pages) {
        this.content = content;
        this.proposed = proposed;
        this.stories = stories;
        this.pages = pages;
    }

    /** The page of a part. */
    byte[] of(PublicCatalog.Run run, String part, OpenPage page, Visibility visibility, int number) {
        return switch (part) {
            case PLAN -> pages.page("plan", page, content.plan(run, page.texts()));
            case ANSWERS -> pages.page("answers", page, content.answers(run, number));
            default ->
                run.part(part)
                        .map(item -> of(run, item, page, visibility, number))
                        .orElseThrow(() -> Refusal.unknown(part));
        };
    }

    /** A ranking or a list of those honoured without what stands around it. */
    byte[] embedded(PublicCatalog.Run run, String part, OpenPage page, Visibility visibility, int number) {
        PublicItem item = run.part(part).orElseThrow(() -> Refusal.unknown(part));
        return switch (item.kind()) {
            case RANKING -> pages.page("ranking-embed", page, content.ranking(run, item, number));
            case HONOURS -> pages.page("honours-embed", page, content.honours(run, item, visibility, number));
            case PLAN, INITIATIVE, ANSWER, REPORT, PROPOSED, STORY -> throw Refusal.unknown(part);
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
            case STORY -> pages.page("story", page, stories.of(run, item));
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
            case RANKING, HONOURS, INITIATIVE, REPORT, PROPOSED, STORY -> run.path() + "/" + item.slug();
        };
    }
}
