package vn.thidua.server.administration;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.documents.Paper;
import vn.thidua.server.audit.Seals;
import vn.thidua.server.kernel.Texts;

/** The heads of the log as a paper to print, sign and put away: later it proves how far the log went that day. */
final class HeadsPaper {

    private HeadsPaper() {}

    static Paper of(String authority, List<Seals.DayHead> heads, Texts texts) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(texts.say("audit.heads"), ""));
        parts.add(new Paper.Text(texts.say("audit.heads-why")));
        heads.forEach(head ->
                parts.add(new Paper.Text(texts.say("audit.head", head.at(), head.position()) + " " + head.chain())));
        return new Paper(new Paper.Head("", authority, "", ""), parts);
    }
}
