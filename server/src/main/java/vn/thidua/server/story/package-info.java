/**
 * Short articles about good examples (gương người tốt, việc tốt; điển hình tiên tiến), with pictures: written by units or the standing
 * office, approved by the office. What was approved is an edition that stays as it was; the public reads editions alone. It owns story,
 * story_event, story_picture, story_edition and story_edition_picture.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.story;
