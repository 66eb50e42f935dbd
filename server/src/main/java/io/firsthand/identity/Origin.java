package io.firsthand.identity;

import java.util.regex.Pattern;

/**
 * Where a request came from, as far as a person recognises it in the list of sessions.
 *
 * @param address of the network, numeric
 * @param agent the browser's own word about itself, shortened
 */
public record Origin(String address, String agent) {

    private static final int LONGEST = 160;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}|\\p{Cs}");

    public Origin {
        address = shortened(address);
        agent = shortened(agent);
    }

    /** What attempts are counted by: the whole of an IPv4 address, the network (/64) of an IPv6 one. */
    public String network() {
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.replaceFirst("%.*", "").split("::", 2)[0].split(":");
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(groups.length, 4))) + "::/64";
    }

    private static String shortened(String text) {
        var clean = UNSEEN.matcher(text).replaceAll("");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
