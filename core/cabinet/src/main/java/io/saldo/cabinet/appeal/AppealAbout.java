package io.saldo.cabinet.appeal;

import io.saldo.kernel.error.InvalidValueException;

/**
 * The amount, reading, payment or document that an appeal asks about («Вопрос об этой сумме»), as the cabinet showed it
 * on that day.
 *
 * @param what what was shown, 1 to 300 characters
 * @param explanation how it came about, at most 8,000 characters; empty where nothing explains it
 */
public record AppealAbout(String what, String explanation) {
    public static final int LONGEST_EXPLANATION = 8_000;

    public AppealAbout {
        InvalidValueException.unless(
                !what.isBlank() && what.length() <= 300, "what is asked about", what.length(), "1 to 300 characters");
        InvalidValueException.unless(
                explanation.length() <= LONGEST_EXPLANATION,
                "explanation",
                explanation.length(),
                "at most " + LONGEST_EXPLANATION + " characters");
    }
}
