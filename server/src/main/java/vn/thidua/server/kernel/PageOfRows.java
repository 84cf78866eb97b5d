package vn.thidua.server.kernel;

import java.util.List;
import java.util.function.Function;
import vn.thidua.words.Spelling;

/**
 * One page of many rows. A list is searched, sorted and filtered in the browser ({@code lists.js}), which fetches the other
 * pages when somebody does so; without scripts the server narrows it by words.
 *
 * @param page its number, from 1
 * @param pages how many there are, at least 1
 */
public record PageOfRows<T>(List<T> shown, int page, int pages) {

    /** Rows of a page. */
    public static final int A_PAGE = 100;

    /** Cells of a page of wide rows, each some 350 bytes. */
    private static final int CELLS = 600;

    private static final int FEWEST = 20;

    public PageOfRows {
        shown = List.copyOf(shown);
    }

    /** The page of that number; the last one where there are fewer, the first one below 1. */
    public static <T> PageOfRows<T> of(List<T> all, int page) {
        return of(all, page, A_PAGE);
    }

    private static <T> PageOfRows<T> of(List<T> all, int page, int most) {
        int pages = pages(all.size(), most);
        int number = Math.clamp(page, 1, pages);
        return new PageOfRows<>(all.subList((number - 1) * most, Math.min(all.size(), number * most)), number, pages);
    }

    /**
     * The page of that number, of the rows whose name has each of these words, as the browser finds them in a list.
     *
     * @param words with or without tones; empty for all
     */
    public static <T> PageOfRows<T> of(List<T> all, Function<T, String> name, String words, int page) {
        return of(all, name, words, page, A_PAGE);
    }

    /**
     * The same for rows of many columns, of which fewer make a page: no page is to be larger than 300 kB.
     *
     * @param columns how many cells a row has besides its name
     */
    public static <T> PageOfRows<T> ofWide(List<T> all, Function<T, String> name, String words, int page, int columns) {
        return of(all, name, words, page, Math.clamp(CELLS / Math.max(1, columns), FEWEST, A_PAGE));
    }

    private static <T> PageOfRows<T> of(List<T> all, Function<T, String> name, String words, int page, int most) {
        return of(
                words.isBlank()
                        ? all
                        : all.stream()
                                .filter(one -> Spelling.finds(words, name.apply(one)))
                                .toList(),
                page,
                most);
    }

    /** The same page of something else. */
    public <R> PageOfRows<R> with(List<R> others) {
        return new PageOfRows<>(others, page, pages);
    }

    /** How many pages so many rows make. */
    public static int pages(long all) {
        return pages(all, A_PAGE);
    }

    private static int pages(long all, int most) {
        return (int) Math.max(1, (all + most - 1) / most);
    }
}
