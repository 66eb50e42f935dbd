package io.firsthand.show;

import io.firsthand.database.Ids;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Checker;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.privacy.Purpose;
import io.firsthand.privacy.Purposes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wordings by which people at a show consent: one for each purpose and language, each with all its versions. */
@Service
@Transactional
public class Wordings {

    static final int LONGEST = 4_000;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final WordingRepository wordings;
    private final Shows shows;
    private final Purposes purposes;
    private final Ids ids;
    private final Clock clock;

    Wordings(WordingRepository wordings, Shows shows, Purposes purposes, Ids ids, Clock clock) {
        this.wordings = wordings;
        this.shows = shows;
        this.purposes = purposes;
        this.ids = ids;
        this.clock = clock;
    }

    /** The newest version of each that is in use. */
    @Transactional(readOnly = true)
    public List<Wording> of(UUID show) {
        return wordings.current(show);
    }

    /** What somebody was shown who consented, whether it is in use still or not. */
    @Transactional(readOnly = true)
    public Optional<Wording> find(UUID id, int version) {
        return wordings.find(id, version);
    }

    /** Writes a wording, or the next version of it where there is one for the purpose and the language. */
    public Writing<Wording> write(UUID show, String language, String purpose, String text, Actor actor) {
        if (shows.find(show).isEmpty()) {
            return new Writing.Missing<>();
        }
        var checker = new Checker();
        var known = purposes.inUse().stream().map(Purpose::id).collect(Collectors.toSet());
        if (!known.contains(purpose)) {
            checker.add("purpose", Reason.UNKNOWN_PURPOSE, String.join(", ", new TreeSet<>(known)));
        }
        if (!LANGUAGES.contains(language)) {
            checker.add("language", language.isBlank() ? Reason.MISSING : Reason.UNKNOWN_CHOICE, "en, de, fr, …");
        }
        var tidy = checker.block("text", text, LONGEST);
        if (text.isBlank()) {
            checker.add("text", Reason.MISSING, "");
        }
        if (tidy == null || !checker.isContent()) {
            return new Writing.Refused<>(checker.mistakes());
        }
        return new Writing.Done<>(next(show, language, purpose, tidy, actor));
    }

    private Wording next(UUID show, String language, String purpose, String text, Actor actor) {
        var versions = wordings.of(show, purpose, language);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = versions.isEmpty() ? ids.next() : versions.getFirst().id();
        wordings.withdraw(show, id, false, now);
        if (!versions.isEmpty() && versions.getFirst().text().equals(text)) {
            return versions.getFirst();
        }
        var version = versions.isEmpty() ? 1 : versions.getFirst().version() + 1;
        var wording = new Wording(id, version, show, language, purpose, text, now);
        wordings.insert(wording, actor.id());
        return wording;
    }

    /** Asks nobody any more; or again. False if there is no such wording. */
    public boolean withdraw(UUID show, UUID id, boolean isWithdrawn) {
        return wordings.withdraw(show, id, isWithdrawn, clock.instant()) > 0;
    }
}
