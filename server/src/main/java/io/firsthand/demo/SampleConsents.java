package io.firsthand.demo;

import io.firsthand.identity.Actor;
import io.firsthand.lead.ContactId;
import io.firsthand.privacy.Basis;
import io.firsthand.privacy.Consents;
import io.firsthand.privacy.NewConsent;
import io.firsthand.privacy.Obtained;
import io.firsthand.privacy.Purposes;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who of the sample allowed to be written to. */
@Component
class SampleConsents {

    private static final String WORDING = "Yes, Kestrel may send me news on packaging machines by e-mail.";

    private final Consents consents;

    SampleConsents(Consents consents) {
        this.consents = consents;
    }

    void allow(ContactId contact, Instant at, Actor actor) {
        consents.record(
                new NewConsent(
                        contact,
                        Purposes.NEWS,
                        Basis.CONSENT,
                        WORDING,
                        "2026-03",
                        "en",
                        at,
                        Obtained.FORM,
                        Map.of("page", "https://kestrel.example/news")),
                actor);
    }
}
