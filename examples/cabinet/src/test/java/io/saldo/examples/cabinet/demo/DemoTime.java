package io.saldo.examples.cabinet.demo;

import java.time.LocalDate;

/** Moves the clock of the demonstration. */
public final class DemoTime {
    private DemoTime() {}

    /** It is noon of a day, and the time goes on from there. */
    public static void noonOf(DemoClock clock, LocalDate day) {
        clock.goOnFrom(day.atTime(12, 0).atZone(clock.getZone()).toInstant());
    }
}
