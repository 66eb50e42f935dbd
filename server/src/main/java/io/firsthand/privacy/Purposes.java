package io.firsthand.privacy;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Mistake.Reason;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the workspace uses people's data for: the usual purposes, as far as it did not change them, and its own. */
@Service
@Transactional
public class Purposes {

    /** Answering what somebody asked: Article 6 (1) b, steps before a contract at the person's request. */
    public static final String ENQUIRY = "enquiry";
    /** News and offers by mail. */
    public static final String NEWS = "news";
    /** Calls that nobody asked for. */
    public static final String CALLS = "calls";
    /** Invitations to shows and webinars. */
    public static final String EVENTS = "events";

    private static final List<Purpose> USUAL = List.of(
            new Purpose(ENQUIRY, null, Basis.CONTRACT, false),
            new Purpose(NEWS, null, Basis.CONSENT, false),
            new Purpose(CALLS, null, Basis.CONSENT, false),
            new Purpose(EVENTS, null, Basis.CONSENT, false));

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;

    private final PurposeRepository repository;
    private final Clock clock;

    Purposes(PurposeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Those in use and the retired, the usual ones first. */
    @Transactional(readOnly = true)
    public List<Purpose> all() {
        var all = new LinkedHashMap<String, Purpose>();
        USUAL.forEach(it -> all.put(it.id(), it));
        repository.all(CurrentWorkspace.get().value()).forEach(it -> all.put(it.id(), it));
        return List.copyOf(all.values());
    }

    @Transactional(readOnly = true)
    public List<Purpose> inUse() {
        return all().stream().filter(it -> !it.retired()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Purpose> find(String id) {
        return all().stream().filter(it -> it.id().equals(id)).findAny();
    }

    /** Adds one or changes it; what is recorded for it stays. Returns what is wrong, or nothing when it was done. */
    public List<Mistake> put(String id, @Nullable String name, Basis basis, boolean retired) {
        var mistakes = new ArrayList<Mistake>();
        var known = all();
        var isKnown = known.stream().anyMatch(it -> it.id().equals(id));
        var isUsual = USUAL.stream().anyMatch(it -> it.id().equals(id));
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            mistakes.add(new Mistake("id", Reason.NOT_A_PURPOSE, ""));
        }
        if ((name == null || name.isBlank()) && !isUsual) {
            mistakes.add(new Mistake("name", Reason.MISSING, ""));
        } else if (name != null && name.strip().length() > LONGEST_NAME) {
            mistakes.add(new Mistake("name", Reason.TOO_LONG, String.valueOf(LONGEST_NAME)));
        }
        if (!isKnown && known.size() >= MOST) {
            mistakes.add(new Mistake("id", Reason.TOO_MANY, String.valueOf(MOST)));
        }
        if (mistakes.isEmpty()) {
            var tidy = name == null || name.isBlank() ? null : name.strip();
            repository.put(CurrentWorkspace.get().value(), new Purpose(id, tidy, basis, retired), clock.instant());
        }
        return List.copyOf(mistakes);
    }
}
