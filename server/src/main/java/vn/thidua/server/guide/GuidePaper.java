package vn.thidua.server.guide;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.documents.Paper;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Texts;

/** The guide of a role as a paper to print. */
final class GuidePaper {

    /** A guide of more topics than a reader sees at a glance begins with a list of them. */
    private static final int LONG = 8;

    private GuidePaper() {}

    static Paper of(Role role, Texts texts) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(texts.say("guide.paper"), texts.say("role." + role.word())));
        parts.add(new Paper.Text(texts.say("guide.role." + role.word())));
        List<Topic> topics = Guide.of(role);
        if (topics.size() > LONG) {
            contents(parts, topics, texts);
        }
        int number = 1;
        for (Topic topic : topics) {
            parts.add(new Paper.Heading(number++ + ". " + topic.title(texts)));
            parts.add(new Paper.Text(texts.say("guide.place", String.join(" › ", topic.place(role, texts)))));
            parts.add(new Paper.Lead(topic.purpose(texts)));
            TopicPicture.part(topic, role, topic.title(texts)).ifPresent(parts::add);
            int step = 1;
            for (String one : topic.steps(role, texts)) {
                parts.add(new Paper.Text(texts.say("guide.step", step++, one)));
            }
        }
        return new Paper(Paper.Head.NONE, parts);
    }

    private static void contents(List<Paper.Part> parts, List<Topic> topics, Texts texts) {
        parts.add(new Paper.Heading(texts.say("guide.contents")));
        for (int i = 0; i < topics.size(); i++) {
            parts.add(new Paper.Text((i + 1) + ". " + topics.get(i).title(texts)));
        }
    }
}
