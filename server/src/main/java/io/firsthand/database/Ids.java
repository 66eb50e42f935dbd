package io.firsthand.database;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Makes ids that sort in the order they were made: UUID version 7 (RFC 9562 §5.7), 62 bits of it random. Within a
 * millisecond the 12 bits after the time count on from a random number, for a while into the next one if need be.
 */
@Component
public class Ids {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        var now = clock.millis() << 12 | random.nextInt(1 << 10);
        var moment = last.accumulateAndGet(now, (before, wished) -> Math.max(before + 1, wished));
        return id(moment >>> 12, moment & 0xfff);
    }

    /** An id that sorts among those made at the given time, for what an import brings from the past. */
    public UUID at(Instant instant) {
        return id(instant.toEpochMilli(), random.nextInt(1 << 12));
    }

    private UUID id(long millis, long more) {
        var high = millis << 16 | VERSION_7 | more;
        var low = random.nextLong() >>> 2 | VARIANT;
        return new UUID(high, low);
    }
}
