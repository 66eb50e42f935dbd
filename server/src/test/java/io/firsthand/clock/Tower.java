package io.firsthand.clock;

import io.firsthand.definition.LadderStep;
import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A time that stands still until it is set, and a witness to all alarms. */
@TestConfiguration(proxyBeanMethods = false)
class Tower implements ClockFacts, ClockAlarm {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Monday, ten in the morning. */
    static final String MONDAY = "2026-11-23T10:00";

    final List<String> told = new CopyOnWriteArrayList<>();
    final Map<UUID, Instant> answered = new ConcurrentHashMap<>();
    volatile Runnable meanwhile = () -> {};
    private volatile Instant now = berlin(MONDAY);

    /** Another object than this one, which would else be found twice. */
    @Bean
    @Primary
    java.time.Clock settable() {
        return new java.time.Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public java.time.Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    Instant instant() {
        return now;
    }

    static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    void itIs(String local) {
        now = berlin(local);
    }

    void begin() {
        told.clear();
        answered.clear();
        meanwhile = () -> {};
        itIs(MONDAY);
    }

    static LeadId lead(Cast.Company company, Leads leads) {
        var arrival = Arrival.of(
                ContactDetails.of("Grace Hopper", null, null, null),
                null,
                Source.UNKNOWN,
                null,
                Provenance.of(How.TYPED, Grade.C, berlin("2026-05-04T11:30"), null, null));
        return switch (company.in(() -> leads.create(arrival, company.maya().actor()))) {
            case Outcome.Created(var it) -> it;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError();
        };
    }

    @Override
    public Optional<Instant> stoppedAt(Clock clock) {
        return Optional.ofNullable(answered.get(clock.handoff()));
    }

    @Override
    public void atRisk(Clock clock, boolean late) {
        note("at risk", late);
    }

    @Override
    public void due(Clock clock, boolean late) {
        note("due", late);
    }

    @Override
    public void step(Clock clock, LadderStep step, boolean late) {
        note(step.what().id(), late);
    }

    private void note(String what, boolean late) {
        meanwhile.run();
        told.add(what + (late ? ", late" : ""));
    }
}
