package io.firsthand.hook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a sender shows that it is the one. */
public enum Scheme {
    /** Standard Webhooks: {@code webhook-id}, {@code webhook-timestamp}, {@code webhook-signature: v1,…}. */
    STANDARD("webhook-signature"),
    /** {@code sha256=} and the HMAC-SHA256 of the body in hexadecimal digits. */
    GITHUB("X-Hub-Signature-256"),
    /** The HMAC-SHA256 of the body in hexadecimal digits. */
    HEX("X-Signature"),
    /** {@code t=…,v1=…}: HMAC-SHA256 of the time, a dot and the body. */
    STRIPE("Stripe-Signature"),
    /** The secret itself. */
    TOKEN("X-Token");

    private final String header;

    Scheme(String header) {
        this.header = header;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where senders of this kind usually put it. */
    public String usualHeader() {
        return header;
    }

    /** Whether the header has a name of the sender's choice. */
    public boolean hasOwnHeader() {
        return this != STANDARD;
    }

    public static Optional<Scheme> of(String id) {
        return Arrays.stream(values()).filter(it -> it.id().equals(id)).findAny();
    }
}
