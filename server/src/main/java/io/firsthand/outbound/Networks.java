package io.firsthand.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The networks that nothing is sent to, whoever asks: our own machine and network, those of the cloud's metadata, and all
 * others that are nobody's on the internet (IANA special-purpose registries, RFC 6890).
 */
final class Networks {

    private static final List<Range> CLOSED = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Of the sixth version only what is given out for the whole world; not what stands for other networks. */
    private static final Range GLOBAL = range("2000::/3");

    private static final List<Range> CLOSED_WITHIN_GLOBAL =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private Networks() {}

    static boolean isClosed(InetAddress address) {
        return address instanceof Inet4Address
                ? CLOSED.stream().anyMatch(it -> it.has(address))
                : !GLOBAL.has(address) || CLOSED_WITHIN_GLOBAL.stream().anyMatch(it -> it.has(address));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Range(byte[] begin, int bits) {

        boolean has(InetAddress address) {
            var bytes = address.getAddress();
            var whole = bits / 8;
            return bytes.length == begin.length
                    && Arrays.equals(bytes, 0, whole, begin, 0, whole)
                    && (bits % 8 == 0 || (bytes[whole] ^ begin[whole]) >> (8 - bits % 8) == 0);
        }
    }

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(Networks::range).toList();
    }

    private static Range range(String text) {
        var parts = text.split("/", 2);
        try {
            return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
