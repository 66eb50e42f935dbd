package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.WorkspaceId;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Cast;
import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workspace of its own for each test, and the people who appear in them. */
final class Stand {

    static final Instant MAY = Instant.parse("2026-05-04T09:30:00Z");

    private final Cast.Company company;

    Stand(Cast.Company company) {
        this.company = company;
    }

    static Stand of(Cast cast) {
        return new Stand(cast.found("Stand " + UUID.randomUUID()));
    }

    WorkspaceId workspace() {
        return company.id();
    }

    Actor actor() {
        return company.maya().actor();
    }

    PersonId person() {
        return company.sam().person().id();
    }

    <T, X extends Throwable> T in(ScopedValue.CallableOp<T, X> work) throws X {
        return CurrentWorkspace.in(company.id(), work);
    }

    static ContactDetails grace() {
        return ContactDetails.of("Grace Hopper", "grace@flowmatic.com", "+49 89 636-48018", "Rear Admiral");
    }

    static Arrival arrival(ContactDetails contact, @Nullable String company) {
        return Arrival.of(
                contact,
                company,
                Source.of(Channel.BOOTH_CONVERSATION, "interpack 2026"),
                "Needs a cartoner for 200 packs a minute\nBudget in autumn",
                Provenance.of(How.TYPED, Grade.C, MAY, null, "Ada Lovelace"));
    }

    static LeadId lead(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Created(var lead) -> lead;
            case Outcome.Seen(var lead) -> lead;
            case Outcome.Unchanged(var lead) -> lead;
            case Outcome.Refused(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    static Lead lead(Edit edit) {
        return switch (edit) {
            case Edit.Done(var lead) -> lead;
            case Edit.Stale(var lead) -> throw new AssertionError("stale at " + lead.version());
            case Edit.Missing() -> throw new AssertionError("missing");
            case Edit.Refused(var mistakes) -> throw new AssertionError(mistakes.toString());
        };
    }

    static Set<String> reasons(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var mistakes)
                ? Set.copyOf(mistakes.stream()
                        .map(it -> it.field() + " " + it.reason())
                        .toList())
                : Set.of();
    }
}
