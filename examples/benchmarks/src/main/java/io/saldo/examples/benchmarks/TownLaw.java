package io.saldo.examples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.saldo.kernel.law.LawBook;
import io.saldo.kernel.time.WorkingDays;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The law of the town: data of its own for the ordinary rules. */
final class TownLaw {
    static final LawBook BOOK = read();

    /** Every day is a working day, so that no due day is moved. */
    static final WorkingDays WORKING_DAYS = new WorkingDays(Set.of(), weekends());

    private TownLaw() {}

    private static LawBook read() {
        try (InputStream in = TownLaw.class.getResourceAsStream("town-law.csv")) {
            if (in == null) {
                throw new IllegalStateException("town-law.csv is missing from the jar");
            }
            return LawBook.read(
                    new BufferedReader(new InputStreamReader(in, UTF_8)).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<LocalDate> weekends() {
        return Stream.iterate(Town.FIRST_DAY, day -> day.plusDays(1))
                .limit(92)
                .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
                .collect(Collectors.toSet());
    }
}
