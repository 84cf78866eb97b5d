package vn.thidua.documents.reading;

import java.util.BitSet;
import org.apache.poi.ss.util.CellReference;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/** Notes whether a sheet holds anything in rows or columns that nobody sees, and passes all of it on. */
final class UnseenCells extends XMLFilterImpl {

    /** A spreadsheet has no more columns. */
    private static final int COLUMNS = 16_384;

    private final BitSet columns = new BitSet();
    private boolean row;
    private boolean cell;
    private boolean value;
    private boolean any;

    UnseenCells(DefaultHandler next) {
        setContentHandler(next);
    }

    /** Whether anything stood there. */
    boolean any() {
        return any;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        switch (local) {
            case "col" -> {
                if (isGone(attributes, "width")) {
                    int first = number(attributes.getValue("min"));
                    columns.set(first, Math.max(first, number(attributes.getValue("max"))) + 1);
                }
            }
            case "row" -> row = isGone(attributes, "ht");
            case "c" -> cell = row || columns.get(column(attributes.getValue("r")));
            case "v", "t" -> value = true;
            default -> {
                // Says nothing of what is seen.
            }
        }
        super.startElement(uri, local, qualified, attributes);
    }

    @Override
    public void characters(char[] signs, int start, int length) throws SAXException {
        any |= cell && value && !new String(signs, start, length).isBlank();
        super.characters(signs, start, length);
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        value &= !local.equals("v") && !local.equals("t");
        super.endElement(uri, local, qualified);
    }

    /** Whether a row or column is hidden, or so small that nothing of it is left. */
    private static boolean isGone(Attributes attributes, String size) {
        String hidden = String.valueOf(attributes.getValue("hidden"));
        String measure = String.valueOf(attributes.getValue(size));
        return hidden.equals("1") || hidden.equals("true") || measure.matches("0(?:\\.\\d*)?");
    }

    /** From 1, as {@code min} and {@code max} count. */
    private static int column(String place) {
        return String.valueOf(place).matches("[A-Z]{1,3}\\d{1,7}") ? new CellReference(place).getCol() + 1 : 0;
    }

    private static int number(String text) {
        return String.valueOf(text).matches("\\d{1,5}") ? Math.min(Integer.parseInt(text), COLUMNS) : 0;
    }
}
