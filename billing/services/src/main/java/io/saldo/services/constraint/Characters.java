package io.saldo.services.constraint;

/** Which characters text may hold, so that every store keeps it exactly. */
final class Characters {
    private Characters() {}

    /** No control characters, and no half of a surrogate pair. */
    static boolean arePlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = !Character.isSurrogate(c);
            if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                paired = Character.isLowSurrogate(text.charAt(i + 1));
                i++;
            }
            if (!paired || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }
}
