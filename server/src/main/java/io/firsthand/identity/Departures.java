package io.firsthand.identity;

import io.firsthand.identity.PersonChange.Keeps.Kept;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** How people leave a workspace: nobody goes with work in hand. */
@Service
@Transactional
public class Departures {

    private final People people;
    private final ObjectProvider<Leaving> leaving;

    Departures(People people, ObjectProvider<Leaving> leaving) {
        this.people = people;
        this.leaving = leaving;
    }

    /** What somebody still has in hand. */
    @Transactional(readOnly = true)
    public List<Kept> kept(PersonId person) {
        return leaving.orderedStream()
                .map(it -> new Kept(it.words(), it.keeps(person)))
                .filter(it -> it.count() > 0)
                .toList();
    }

    /** Deactivates somebody who has nothing in hand any more. */
    public PersonChange leave(PersonId person, Actor by) {
        var found = people.find(person);
        var kept = kept(person);
        return found.isPresent() && found.get().active() && !kept.isEmpty()
                ? new PersonChange.Keeps(found.get(), kept)
                : people.deactivate(person, by);
    }

    /**
     * Hands over all that somebody has in hand, and deactivates them; nothing is changed where the rules leave some of it
     * to nobody.
     *
     * @param heir empty for whom the rules of the workspace find
     */
    public PersonChange leave(PersonId person, Optional<PersonId> heir, Actor by) {
        var successor = heir.flatMap(people::find);
        if (heir.isPresent()
                && (successor.filter(Person::active).isEmpty() || heir.get().equals(person))) {
            return new PersonChange.Unknown();
        }
        var change = people.deactivate(person, by);
        if (change instanceof PersonChange.Changed(var gone)) {
            var orphans = leaving.orderedStream()
                    .map(it -> new Kept(it.words(), it.handOver(person, heir, by)))
                    .filter(it -> it.count() > 0)
                    .toList();
            if (!orphans.isEmpty()) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new PersonChange.Orphans(gone, orphans);
            }
        }
        return change;
    }
}
