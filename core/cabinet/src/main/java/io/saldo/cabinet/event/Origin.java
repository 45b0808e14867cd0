package io.saldo.cabinet.event;

import java.util.Locale;

/**
 * Where a request came from, as the host saw it.
 *
 * @param address of the network; for IPv6 the limits count the network of 64 bits
 * @param device what the browser says of itself, cut to 200 characters without control characters
 */
public record Origin(String address, String device) {
    /** What the journal of one user tells of the deed of another. */
    public static final Origin NOT_TOLD = new Origin("", "");

    private static final int LONGEST = 200;

    public Origin {
        address = plain(address, 60);
        device = plain(device, LONGEST);
    }

    /** What tries are counted by: a whole network of IPv6 belongs to one line. */
    public String network() {
        if (!address.contains(":")) {
            return address;
        }
        if (address.contains(".")) {
            // an address of IPv4 in the clothes of IPv6
            return address.substring(address.lastIndexOf(':') + 1);
        }
        String[] groups = address.toLowerCase(Locale.ROOT).split(":", -1);
        var network = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            String group = i < groups.length && !groups[i].isEmpty() ? groups[i].replaceFirst("^0+(?=.)", "") : "";
            if (i < groups.length && groups[i].isEmpty()) {
                break;
            }
            network.append(group).append(':');
        }
        return network.toString();
    }

    private static String plain(String text, int longest) {
        String plain = text.replaceAll("\\p{Cntrl}|[\\ud800-\\udfff]", " ").strip();
        if (plain.length() <= longest) {
            return plain;
        }
        // never in the middle of a pair: no database keeps a half
        return plain.substring(0, Character.isHighSurrogate(plain.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
