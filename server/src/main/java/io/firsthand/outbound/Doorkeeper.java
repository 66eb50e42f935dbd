package io.firsthand.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks hosts up for what we send, and refuses those in networks that nothing may go to. The connection goes to the
 * address that was looked at here and to no other, so that a name that changes in between gains nothing.
 */
@Component
class Doorkeeper implements DnsResolver {

    /** The host is in a closed network. */
    static final class Blocked extends UnknownHostException {

        private static final long serialVersionUID = 1;

        Blocked(String host) {
            super(host);
        }
    }

    /** Looks a name up, as the system does. */
    @FunctionalInterface
    interface Lookup {

        InetAddress[] all(String host) throws UnknownHostException;
    }

    private final boolean isPrivateAllowed;
    private final Lookup lookup;

    @Autowired
    Doorkeeper(@Value("${firsthand.outbound.private:false}") boolean isPrivateAllowed) {
        this(isPrivateAllowed, InetAddress::getAllByName);
    }

    Doorkeeper(boolean isPrivateAllowed, Lookup lookup) {
        this.isPrivateAllowed = isPrivateAllowed;
        this.lookup = lookup;
    }

    /** Whether the operator allows addresses of private networks, and to go there without encryption. */
    boolean isPrivateAllowed() {
        return isPrivateAllowed;
    }

    /** One closed address among them is enough: whoever mixes them is up to something. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var all = lookup.all(host);
        if (!isPrivateAllowed && Arrays.stream(all).anyMatch(Networks::isClosed)) {
            throw new Blocked(host);
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
