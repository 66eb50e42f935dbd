package io.firsthand.show;

import io.firsthand.identity.Cast;
import io.firsthand.lead.Arrival;
import io.firsthand.lead.Channel;
import io.firsthand.lead.ContactDetails;
import io.firsthand.lead.Grade;
import io.firsthand.lead.How;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Leads;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Outcome;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A show and leads of it, for tests. */
<<<<<<<< HEAD:server/src/test/java/io/firsthand/show/Fairground.java
public final class Fairground {
========
public final class Fair {
>>>>>>>> show:server/src/test/java/io/firsthand/show/Fair.java

    public static final LocalDate TUESDAY = LocalDate.of(2026, 5, 5);
    public static final Place PLACE = new Place(51_260_900, 6_742_500, 800);

<<<<<<<< HEAD:server/src/test/java/io/firsthand/show/Fairground.java
    private Fairground() {}
========
    private Fair() {}
>>>>>>>> show:server/src/test/java/io/firsthand/show/Fair.java

    public static ShowWish wish(String name) {
        return new ShowWish(
                name,
                new Venue("Fair ground, Düsseldorf", "1-17", "Hall 11, B24", PLACE),
                "Europe/Berlin",
                TUESDAY,
                TUESDAY.plusDays(3),
                null,
                List.of("Flow wrapper", "Cartoner"),
                List.of("urgent"));
    }

    public static Show planned(Shows shows, Cast.Company company, ShowWish wish) {
        return switch (company.in(() -> shows.plan(wish, company.maya().actor()))) {
            case ShowChange.Done(var it) -> it;
            case ShowChange.Missing _, ShowChange.Stale _, ShowChange.Refused _ ->
                throw new AssertionError("Not planned");
        };
    }

    /** The fields for which something was refused; none if it was not. */
    public static List<String> wrong(Writing<?> writing) {
        return writing instanceof Writing.Refused<?>(var mistakes)
                ? mistakes.stream().map(Mistake::field).toList()
                : List.of();
    }

    /** Somebody who was spoken with at the booth. */
    public static LeadId lead(Leads leads, Cast.Company company, Show show, String name, String firm, Instant at) {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@"
                + firm.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "") + ".example";
        var sam = company.sam().person();
        var arrival = Arrival.of(
                ContactDetails.of(name, email, null, null),
                firm,
                Source.of(Channel.BOOTH_CONVERSATION, show.name()).at(show.id()),
                "Spoke at the booth",
                Provenance.of(How.TYPED, Grade.C, at, sam.id(), sam.name()));
        return switch (company.in(() -> leads.create(arrival, company.sam().actor()))) {
            case Outcome.Created(var it) -> it;
            case Outcome.Seen _, Outcome.Unchanged _, Outcome.Refused _ -> throw new AssertionError("Not created");
        };
    }
}
