package io.saldo.services.command;

import java.util.Arrays;
import java.util.List;

/**
 * A command that was done.
 *
 * @param subject what it was about: the number of an account that was opened, the id of a payment
 * @param facts the ids of the facts it stated, in their order
 * @param repeated whether it was done before, by the same key: nothing was written now
 */
public record Recorded(String subject, List<String> facts, boolean repeated) {
    private static final String SEPARATOR = "\n";

    public Recorded {
        facts = List.copyOf(facts);
    }

    /** The text that the log of commands keeps. */
    String text() {
        return facts.isEmpty() ? subject : subject + SEPARATOR + String.join(SEPARATOR, facts);
    }

    static Recorded again(String text) {
        List<String> lines = Arrays.asList(text.split(SEPARATOR, -1));
        return new Recorded(lines.get(0), lines.subList(1, lines.size()), true);
    }
}
