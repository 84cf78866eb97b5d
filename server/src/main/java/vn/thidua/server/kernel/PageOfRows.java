package vn.thidua.server.kernel;

import java.util.List;
import java.util.function.Function;
import vn.thidua.words.Spelling;

/**
 * One page of many rows. The server narrows a list that is longer than a page, so that what is looked for is found on whichever
 * page it stands; what stands on the page is searched and sorted in the browser ({@code lists.js}).
 *
 * @param page its number, from 1
 * @param pages how many there are, at least 1
 */
public record PageOfRows<T>(List<T> shown, int page, int pages) {

    /** Rows of a page. */
    public static final int A_PAGE = 100;

    public PageOfRows {
        shown = List.copyOf(shown);
    }

    /** The page of that number; the last one where there are fewer, the first one below 1. */
    public static <T> PageOfRows<T> of(List<T> all, int page) {
        int pages = pages(all.size());
        int number = Math.clamp(page, 1, pages);
        return new PageOfRows<>(
                all.subList((number - 1) * A_PAGE, Math.min(all.size(), number * A_PAGE)), number, pages);
    }

    /**
     * The page of that number, of the rows whose name has these words, however they are written.
     *
     * @param words with or without tones; empty for all
     */
    public static <T> PageOfRows<T> of(List<T> all, Function<T, String> name, String words, int page) {
        String key = Spelling.key(words);
        return of(
                key.isEmpty()
                        ? all
                        : all.stream()
                                .filter(one -> Spelling.key(name.apply(one)).contains(key))
                                .toList(),
                page);
    }

    /** The same page of something else. */
    public <R> PageOfRows<R> with(List<R> others) {
        return new PageOfRows<>(others, page, pages);
    }

    /** How many pages so many rows make. */
    public static int pages(long all) {
        return (int) Math.max(1, (all + A_PAGE - 1) / A_PAGE);
    }
}
