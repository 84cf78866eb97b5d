package vn.thidua.server.workshop;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thidua.drafting.Doubt;
import vn.thidua.drafting.DraftText;
import vn.thidua.drafting.Drafted;
import vn.thidua.words.Messages;

/** What a draft says in its comments, and why a proposal is not sure, in the language of whoever reads it. */
public record DraftMessages(Messages messages) implements DraftText.DraftWords {

    @Override
    public String notTaken(Drafted<?> part) {
        return part.isSure()
                ? messages.word("draft.not-taken")
                : messages.word("draft.unsure") + " "
                        + part.doubts().stream().map(this::doubt).collect(Collectors.joining("; "));
    }

    @Override
    public String left() {
        return messages.word("draft.left");
    }

    /** One reason. */
    public String doubt(Doubt doubt) {
        return messages.say(
                "draft.doubt." + doubt.kind().name().toLowerCase(Locale.ROOT), List.of(doubt.first(), doubt.second()));
    }
}
