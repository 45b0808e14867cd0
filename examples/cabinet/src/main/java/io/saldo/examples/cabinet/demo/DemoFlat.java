package io.saldo.examples.cabinet.demo;

/**
 * A flat of the demonstration.
 *
 * @param account of its only holder, who is its debtor under the same number with a d before it
 * @param area in m², with a point
 * @param metered whether it has meters of water
 */
record DemoFlat(String number, String account, String holder, String area, int residents, boolean metered) {
    String debtor() {
        return "d-" + account;
    }
}
