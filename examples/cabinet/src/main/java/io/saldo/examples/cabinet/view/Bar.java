package io.saldo.examples.cabinet.view;

/** A bar of a chart, in the units of its drawing. */
public record Bar(
        String label, String title, String amount, String x, String y, String width, String height, boolean now) {}
