package io.firsthand.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when a log is frozen or does not hold what was logged; which one and why stands in the server's own log. */
@Component
class LogHealth implements HealthIndicator {

    private final Integrity integrity;

    LogHealth(Integrity integrity) {
        this.integrity = integrity;
    }

    @Override
    public Health health() {
        return (integrity.isSound() ? Health.up() : Health.down()).build();
    }
}
