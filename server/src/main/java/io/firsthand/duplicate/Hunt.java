package io.firsthand.duplicate;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Exclusive;
import io.firsthand.database.Ids;
import io.firsthand.duplicate.KeyRepository.Card;
import io.firsthand.duplicate.PairRepository.Match;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.ContactNews;
import io.firsthand.lead.Profiles;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at contacts that came or changed, a few hundred in a transaction: puts them down under their keys and finds whom
 * they may be the same as. What a crash interrupts begins anew with the same contacts.
 */
@Component
class Hunt {

    static final int CHUNK = 500;
    /** A pair that was dismissed comes back when it has become likelier by this much, in hundredths of a bit. */
    private static final int MUCH_MORE = 300;

    private final ContactNews news;
    private final Profiles profiles;
    private final KeyRepository keys;
    private final PairRepository pairs;
    private final Search search;
    private final Ids ids;
    private final Exclusive exclusive;
    private final Clock clock;

    Hunt(
            ContactNews news,
            Profiles profiles,
            KeyRepository keys,
            PairRepository pairs,
            Search search,
            Ids ids,
            Exclusive exclusive,
            Clock clock) {
        this.news = news;
        this.profiles = profiles;
        this.keys = keys;
        this.pairs = pairs;
        this.search = search;
        this.ids = ids;
        this.exclusive = exclusive;
        this.clock = clock;
    }

    /** Returns how many contacts it looked at; none when there are none, or somebody else is at it. */
    @Transactional
    public int round() {
        if (!exclusive.take("duplicate")) {
            return 0;
        }
        var workspace = CurrentWorkspace.get().value();
        keys.planForGrowth();
        var contacts = news.take(CHUNK);
        if (!contacts.isEmpty()) {
            look(workspace, contacts);
        }
        return contacts.size();
    }

    private void look(UUID workspace, List<ContactId> contacts) {
        var known = profiles.of(contacts);
        var subjects = new LinkedHashMap<ContactId, Traits>();
        var cards = new ArrayList<Card>();
        for (var contact : contacts) {
            var profile = known.get(contact);
            var traits = profile == null || profile.leads().isEmpty() ? Traits.NONE : Reading.of(profile);
            if (traits.isNobody()) {
                cards.add(new Card(contact, Set.of(), Set.of()));
            } else {
                subjects.put(contact, traits);
                cards.add(new Card(contact, Keys.of(traits), Rarity.names(traits)));
            }
        }
        keys.put(workspace, keys.cards(workspace, contacts), cards);
        var matches = new LinkedHashMap<String, Match>();
        for (var it : search.of(workspace, subjects)) {
            var match = match(it);
            matches.merge(match.one() + " " + match.other(), match, (a, b) -> a.score() >= b.score() ? a : b);
        }
        var found = List.copyOf(matches.values());
        pairs.sweep(workspace, contacts, found);
        pairs.put(workspace, found, MUCH_MORE, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Match match(Search.Found it) {
        var one = it.subject().value();
        var other = it.other().id().value();
        var score = (int) Math.round(it.likeness().bits() * 100);
        // As PostgreSQL sorts them, which is not as Java does.
        return one.toString().compareTo(other.toString()) < 0
                ? new Match(ids.next(), one, other, score)
                : new Match(ids.next(), other, one, score);
    }
}
