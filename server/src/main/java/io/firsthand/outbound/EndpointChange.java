package io.firsthand.outbound;

import java.util.List;

/** What came of a change to an endpoint. */
public sealed interface EndpointChange {

    /**
     * There is one more.
     *
     * @param secret what the other side checks signatures with, shown this once; empty for a chat
     */
    record Made(Endpoint endpoint, String secret) implements EndpointChange {}

    record Saved(Endpoint endpoint) implements EndpointChange {}

    record Flawed(List<Flaw> flaws) implements EndpointChange {

        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }

    /** Somebody changed it meanwhile. */
    record Stale(Endpoint now) implements EndpointChange {}

    record Missing() implements EndpointChange {}
}
