package vn.thidua.server.spreadsheet;

import java.util.Map;

/**
 * What a file was made from, so that what was changed in it can be told from what was changed here since.
 *
 * @param what kind of file
 * @param of what it was made for, for example the campaign
 * @param position how far the record had come, for example the id of the newest entry; 0 where that is not counted
 * @param marks a mark of each row's content by its key
 */
public record Provenance(String what, String of, long position, Map<String, String> marks) {

    public Provenance {
        marks = Map.copyOf(marks);
    }
}
