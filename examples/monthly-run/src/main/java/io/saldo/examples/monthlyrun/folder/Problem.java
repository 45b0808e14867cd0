package io.saldo.examples.monthlyrun.folder;

import io.saldo.kernel.derivation.Texts;
import java.util.Comparator;
import java.util.List;

/**
 * Something wrong in a file.
 *
 * @param line from 1; 0 where the file as a whole is meant
 * @param field column or path in the JSON file; empty where the row as a whole is meant
 * @param value as it stands in the file
 * @param remedy key of the bundle
 * @param arguments of the remedy
 */
public record Problem(String file, long line, String field, String value, String remedy, List<String> arguments)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingLong(Problem::line)
            .thenComparing(Problem::field)
            .thenComparing(Problem::value)
            .thenComparing(Problem::remedy);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code readings.csv:14: value = «12,3,4»: …}. */
    public String text(Texts texts) {
        String place = line > 0 ? file + ":" + line : file;
        String what = field.isEmpty()
                ? value.isEmpty() ? "" : " «" + shortened(value) + "»:"
                : " " + field + " = «" + shortened(value) + "»:";
        return place + ":" + what + " " + texts.format("problem." + remedy, arguments.toArray());
    }

    private static String shortened(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
}
