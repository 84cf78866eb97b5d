package vn.thidua.documents.reading;

import java.util.List;
import java.util.Map;

/**
 * A paper that was made up, in lines as a typist would set it.
 *
 * @param stamp lines of a digital signature in small letters above the head; empty for none
 * @param left lines of the head's left side: bodies, a rule, number and symbol, perhaps what a letter speaks of
 * @param right lines of its right side: the state's name, the motto, a rule, place and day
 * @param title kind and subject; empty for a letter
 * @param receivers lines of the left side at the end
 * @param signature lines of the right side at the end
 * @param annex lines of the page after the last; empty for none
 * @param says what a reader should find; a field that is not there should not be found
 */
record MadePaper(
        String variant,
        List<String> stamp,
        List<String> left,
        List<String> right,
        List<String> title,
        List<String> body,
        List<String> receivers,
        List<String> signature,
        List<String> annex,
        Map<PaperField, String> says) {}
