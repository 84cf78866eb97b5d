package vn.thidua.server.story;

/**
 * A picture of an article, kept as a .jpg.
 *
 * @param id number of the picture; in an edition its place, from 1 on
 * @param about what is to be seen, for those who cannot see it
 */
public record StoryPicture(long id, String sha256, String about) {

    /** The type of every picture as it is kept. */
    public static final String MEDIA = "image/jpeg";
}
