package io.firsthand.outbound;

import io.firsthand.database.Doorbell;
import org.springframework.stereotype.Component;

/** Wakes this process when there is something to send. */
@Component
class OutboundBell extends Doorbell {}
