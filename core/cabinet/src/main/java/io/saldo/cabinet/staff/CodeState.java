package io.saldo.cabinet.staff;

/**
 * What is kept of somebody's time codes.
 *
 * @param edition of the secret, 1 for the first
 * @param lastStep the latest step whose code was used; no code of it or of an earlier one works again
 */
public record CodeState(int edition, long lastStep) {
    static final CodeState FIRST = new CodeState(1, 0);

    CodeState renewed() {
        return new CodeState(edition + 1, 0);
    }
}
