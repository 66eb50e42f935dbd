package io.firsthand.network;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.ContactId;
import io.firsthand.network.Level.Opinion;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who knows whom, as somebody may see it. */
@Service
@Transactional
public class Acquainted {

    /** The largest map, in people of a company. */
    public static final int MOST_OF_COMPANY = 5_000;

    private static final int MOST_TIES = 100;
    private static final int MOST_EACH = 10;
    private static final int MOST_PRIVATE = 500;

    private final Neighbourhood neighbourhood;
    private final PersonRows persons;
    private final PrivateRows own;
    private final TieKeeping ties;
    private final Clock clock;

    Acquainted(Neighbourhood neighbourhood, PersonRows persons, PrivateRows own, TieKeeping ties, Clock clock) {
        this.neighbourhood = neighbourhood;
        this.persons = persons;
        this.own = own;
        this.ties = ties;
        this.clock = clock;
    }

    /** Who knows a contact, the strongest first. */
    @Transactional(readOnly = true)
    public List<Link> of(ContactId contact, Optional<PersonId> viewer) {
        return sorted(neighbourhood.map(List.of(contact.value()), viewer.map(PersonId::value), MOST_TIES));
    }

    /** Who knows people of a company, and which of them know each other, the strongest first. */
    @Transactional(readOnly = true)
    public List<Link> of(CompanyId company, Optional<PersonId> viewer) {
        return sorted(neighbourhood.map(people(company), viewer.map(PersonId::value), MOST_EACH));
    }

    /** The contacts of a company, those seen last. */
    @Transactional(readOnly = true)
    public List<UUID> people(CompanyId company) {
        return persons.of(CurrentWorkspace.get().value(), List.of(company), MOST_OF_COMPANY)
                .getOrDefault(company, List.of());
    }

    /** People of a company whom colleagues know and who are no contacts. */
    @Transactional(readOnly = true)
    public List<Acquaintance> strangers(CompanyId company, Optional<PersonId> viewer) {
        return persons.acquaintances(
                CurrentWorkspace.get().value(), viewer.map(PersonId::value), company, MOST_PRIVATE);
    }

    /** Says how well somebody knows a contact, instead of what was counted until now; empty takes that back. */
    public void say(PersonId person, ContactId contact, Optional<Level> level) {
        var workspace = CurrentWorkspace.get().value();
        level.ifPresentOrElse(
                it -> own.say(
                        workspace,
                        new Opinion(
                                person.value(),
                                contact.value(),
                                it,
                                clock.instant().truncatedTo(ChronoUnit.MILLIS))),
                () -> own.unsay(workspace, person.value(), contact.value()));
        ties.refresh(List.of(contact.value()));
    }

    private static List<Link> sorted(List<Link> links) {
        return links.stream()
                .sorted(Comparator.comparingDouble((Link it) -> it.strength().value())
                        .reversed())
                .toList();
    }
}
