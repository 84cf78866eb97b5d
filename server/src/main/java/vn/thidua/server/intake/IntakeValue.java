package vn.thidua.server.intake;

import vn.thidua.words.typed.Source;

/**
 * A value as a system sends it.
 *
 * @param row its place in what was sent, from 1
 * @param unit code of the unit
 * @param fact id of the fact
 * @param value as it was sent: a number of JSON or of a spreadsheet, or text as people write it
 * @param day of which it speaks; empty for today
 */
public record IntakeValue(int row, String unit, String fact, Source value, Source day) {}
