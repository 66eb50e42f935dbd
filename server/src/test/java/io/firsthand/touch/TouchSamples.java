package io.firsthand.touch;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class TouchSamples implements Samples {

    private final Touches touches;

    TouchSamples(Touches touches) {
        this.touches = touches;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var call = NewTouch.of(
                neighbour.lead().id(),
                Touch.Medium.CALL,
                Touch.Direction.OUTBOUND,
                Touch.Outcome.REACHED,
                Instant.parse("2026-05-04T09:30:00Z"));
        var logged = company.in(() -> touches.log(call, company.maya().actor()));
        neighbour.has(((Logging.Logged) logged).touch().id(), "/touches/", "/api/v1/touches/");
    }
}
