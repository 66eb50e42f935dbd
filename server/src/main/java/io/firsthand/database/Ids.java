package io.firsthand.database;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes ids that sort by the time they were made: UUID version 7 (RFC 9562 §5.7), 74 bits of it random. */
@Component
public class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        return at(clock.instant());
    }

    /** An id that sorts among those made at the given time, for what an import brings from the past. */
    public UUID at(Instant instant) {
        var high = instant.toEpochMilli() << 16 | VERSION_7 | random.nextInt(1 << 12);
        var low = random.nextLong() >>> 2 | VARIANT;
        return new UUID(high, low);
    }
}
