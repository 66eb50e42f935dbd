package io.firsthand.committee;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.Grade;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** People who arrive at companies. */
@TestComponent
class Gremium {

    static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");

    private final Leads leads;

    Gremium(Leads leads) {
        this.leads = leads;
    }

    LeadId arrives(Cast.Company us, String name, String email, @Nullable String company, @Nullable String title) {
        var arrival = Arrival.of(
                ContactDetails.of(name, email, null, title),
                company,
                Source.of(Channel.REFERRAL, null),
                null,
                Provenance.of(io.firsthand.lead.How.TYPED, Grade.C, MAY, null, null));
        return switch (us.in(() -> leads.create(arrival, us.maya().actor()))) {
            case Outcome.Created(var it) -> it;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError();
        };
    }

    Lead lead(Cast.Company us, LeadId id) {
        return us.in(() -> leads.get(id)).orElseThrow();
    }

    ContactId contact(Cast.Company us, LeadId id) {
        return lead(us, id).contactId();
    }

    CompanyId company(Cast.Company us, LeadId id) {
        return Objects.requireNonNull(lead(us, id).company()).id();
    }
}
