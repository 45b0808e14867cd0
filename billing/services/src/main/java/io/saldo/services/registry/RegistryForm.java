package io.saldo.services.registry;

import java.util.Locale;

/** A form of files with payments. All are read in windows-1251, or UTF-8 where they are valid in it. */
public enum RegistryForm {
    /**
     * Our own: {@code operation;day;account;payee;amount;month} under a line with these names, the day as 2026-10-31,
     * the payee and the month (2026-10) may be empty; the last line {@code =rows;sum} may be missing.
     */
    SALDO_CSV,
    /** Sberbank and banks that write like it, VTB among them: 18 columns, the last line {@code =rows;sum;…}. */
    SBERBANK,
    /** Settlement centres of the Kemerovo region: day, account, 1, sum, operation; the last line {@code =;rows;sum}. */
    KEMEROVO,
    /** The system of Tula: account, sum, operation of 26 digits that begin with the day, order, its day, readings. */
    TULA,
    /** The system of Nizhny Tagil: operation, day, account, sum, order, its day. */
    TAGIL,
    /**
     * The system of Gubkin: columns of fixed width between bars, sums in kopecks; totals stand in a file of their own.
     */
    GUBKIN;

    /** As ids of payments begin: small letters. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
