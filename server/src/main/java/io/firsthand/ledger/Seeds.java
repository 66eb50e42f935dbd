package io.firsthand.ledger;

import io.firsthand.tlog.evidence.Seed;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Draws the random numbers of the log: a seed for each fact, and what names a log. */
@Component
class Seeds {

    private final SecureRandom random = new SecureRandom();

    Seed next() {
        return Seed.of(bytes(Seed.LENGTH));
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    SecureRandom random() {
        return random;
    }
}
