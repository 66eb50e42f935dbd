package io.firsthand.demo;

import io.firsthand.identity.Actor;
import io.firsthand.lead.Arrival;
import java.time.Instant;
import java.util.Optional;

/**
 * A lead of the sample.
 *
 * @param by who writes it down: whoever had the conversation, or the website
 * @param owner the name of whoever it belongs to, if anybody
 */
record SampleLead(SampleContact contact, Arrival arrival, Actor by, Optional<String> owner) {

    Instant at() {
        return arrival.provenance().at();
    }

    Arrival.Past stage() {
        return arrival.history().getLast();
    }

    boolean hasEmail() {
        return arrival.contact().email() != null;
    }
}
