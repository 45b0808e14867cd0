package io.saldo.kernel.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.kernel.error.SaldoException;
import io.saldo.kernel.time.WorkingDays;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The federal law shipped with this version: {@code federal-law.csv}, {@code penalty-law.csv} and
 * {@code working-days.csv} beside this class.
 */
public final class FederalLaw {
    private static final LawBook BOOK = LawBook.read(lines("federal-law.csv", "penalty-law.csv"));
    private static final WorkingDays WORKING_DAYS = calendar(lines("working-days.csv"));

    private FederalLaw() {}

    public static LawBook book() {
        return BOOK;
    }

    /**
     * Holidays of the Labour Code; transfers of days off are decreed year by year and are in the file as far as they
     * are known.
     */
    public static WorkingDays workingDays() {
        return WORKING_DAYS;
    }

    private static WorkingDays calendar(List<String> lines) {
        Set<LocalDate> daysOff = new HashSet<>();
        Set<LocalDate> working = new HashSet<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split(";", -1);
                (cells[1].equals("working") ? working : daysOff).add(LocalDate.parse(cells[0]));
            }
        }
        return new WorkingDays(daysOff, working);
    }

    private static List<String> lines(String... names) {
        return Stream.of(names).flatMap(name -> lines(name).stream()).toList();
    }

    private static List<String> lines(String name) {
        try (InputStream in = FederalLaw.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new SaldoException(name + " is missing from the jar of the kernel: take the jar anew");
            }
            return new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new SaldoException(name + " cannot be read from the jar of the kernel", e);
        }
    }
}
