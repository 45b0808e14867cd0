package io.saldo.spi.page;

/** What a page holds. Pages of a house-month are read in this order; those of {@link #LINES} alone are readable too. */
public enum PageKind {
    /** Of each posted line all but its id and amount, in order of ids. */
    LINES(1),
    /** The charges of the month: lines parked, own volumes, distributions, conservation, what is carried on. */
    CHARGES(2),
    /** What the month adds to the settlement of its year. */
    BY_METER(3),
    /** Months charged again, what waits, what was refused, the yearly plan. */
    RECALCULATION(4),
    /** Which of the posted lines are penalties. */
    PENALTIES(5),
    /** Which payment paid which debt. */
    ALLOCATIONS(6);

    private final int code;

    PageKind(int code) {
        this.code = code;
    }

    /** The number a table keeps. */
    public int code() {
        return code;
    }
}
