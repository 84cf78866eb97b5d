package vn.thidua.documents.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether text is Vietnamese at all. Fonts that do not tell their letters, and machines that read a scan badly, leave a text
 * behind the page that looks like none; what would be found in it would be wrong.
 */
final class Legibility {

    /** A syllable of Vietnamese without its marks of tone and letters. */
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]{1,3})(?:ch|ng|nh|[cmnpt])?");

    private static final Pattern PARTS = Pattern.compile("[\\s/:;,.()“”\"\\[\\]–—-]+");

    /** That many words say enough of a text. */
    private static final int WORDS = 600;

    private static final int HEAD = 40;
    private static final int FEW = 12;
    private static final double SYLLABLES = 0.6;
    private static final double MARKED = 0.3;
    private static final double UNMAPPED = 0.2;

    private Legibility() {}

    /**
     * Whether lines can be read.
     *
     * @param unmapped the share of letters that the file itself does not tell, from 0 to 1
     */
    static boolean isLegible(List<String> lines, double unmapped) {
        if (unmapped > UNMAPPED) {
            return false;
        }
        // The head alone may be enough: tables of figures and foreign names may follow.
        return makesSense(lines, HEAD) || makesSense(lines, WORDS);
    }

    private static boolean makesSense(List<String> lines, int most) {
        int words = 0;
        int syllables = 0;
        int marked = 0;
        for (String line : lines) {
            for (String word : PARTS.split(line)) {
                if (words >= most || word.length() < 2 || word.chars().noneMatch(Character::isLetter)) {
                    continue;
                }
                words++;
                syllables += SYLLABLE.matcher(Words.fold(word)).matches() ? 1 : 0;
                marked += word.chars().anyMatch(letter -> letter > 127) ? 1 : 0;
            }
        }
        return words < FEW || syllables >= SYLLABLES * words && marked >= MARKED * words;
    }
}
