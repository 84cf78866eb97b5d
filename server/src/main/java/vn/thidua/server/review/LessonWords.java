package vn.thidua.server.review;

import vn.thidua.server.kernel.Texts;

/** What a lesson says. */
public final class LessonWords {

    private LessonWords() {}

    /** Its figures and what may be done about them. */
    public static String say(PlanLesson lesson, Texts texts) {
        return texts.say("plan-lesson." + lesson.kind().word(), lesson.figures().toArray());
    }
}
