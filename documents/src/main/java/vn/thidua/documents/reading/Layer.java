package vn.thidua.documents.reading;

/** Where in a file a piece of text is kept. */
public enum Layer {
    /** The text itself. */
    TEXT,
    /** The header that is repeated on pages. */
    PAGE_HEADER,
    /** A box that floats over the text. */
    TEXT_BOX,
    /** What lies over a page: the appearance of a signature field, a stamp, a note. */
    OVER_PAGE
}
