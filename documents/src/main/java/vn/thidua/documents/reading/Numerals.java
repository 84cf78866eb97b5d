package vn.thidua.documents.reading;

import java.util.List;

/** Roman numerals, as papers number their parts. */
public final class Numerals {

    private static final List<String> STEPS = List.of("50L", "40XL", "10X", "9IX", "5V", "4IV", "1I");

    private Numerals() {}

    /** A number from 1 to 89 as a Roman numeral. */
    public static String roman(int number) {
        int left = number;
        StringBuilder roman = new StringBuilder();
        for (String step : STEPS) {
            int worth = Integer.parseInt(step.replaceAll("\\D", ""));
            while (left >= worth) {
                roman.append(step.replaceAll("\\d", ""));
                left -= worth;
            }
        }
        return roman.toString();
    }

    /** What a Roman numeral in capitals is worth. */
    public static int arabic(String roman) {
        int sum = 0;
        for (int i = 0; i < roman.length(); i++) {
            int value = worth(roman.charAt(i));
            sum += i + 1 < roman.length() && worth(roman.charAt(i + 1)) > value ? -value : value;
        }
        return sum;
    }

    private static int worth(char digit) {
        return switch (digit) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            default -> 50;
        };
    }
}
