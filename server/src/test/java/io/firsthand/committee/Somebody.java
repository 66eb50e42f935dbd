package io.firsthand.committee;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People of a company as tests need them. */
record Somebody(
        String name,
        Stage stage,
        Known known,
        @Nullable Instant spoken,
        @Nullable Instant heard,
        List<Suggestion> suggestions) {

    static Somebody called(String name) {
        return new Somebody(name, Stage.SQL, Known.NOTHING, null, null, List.of());
    }

    Somebody is(Role role, Instant since) {
        return knows(new Known(seen(role, since), known.stance(), known.awareness()));
    }

    Somebody is(Stance stance, Instant since) {
        return knows(new Known(known.role(), seen(stance, since), known.awareness()));
    }

    Somebody is(Awareness awareness, Instant since) {
        return knows(new Known(known.role(), known.stance(), seen(awareness, since)));
    }

    Somebody spokenWith(Instant at) {
        return new Somebody(name, stage, known, at, at, suggestions);
    }

    Somebody in(Stage other) {
        return new Somebody(name, other, known, spoken, heard, suggestions);
    }

    private Somebody knows(Known it) {
        return new Somebody(name, stage, it, spoken, heard, suggestions);
    }

    static <T> Seen<T> seen(T value, Instant at) {
        return new Seen<>(value, at, How.TYPED, new UUID(0, 1));
    }

    Member member() {
        var lead = new LeadId(UUID.nameUUIDFromBytes(("lead " + name).getBytes(UTF_8)));
        var contact = new ContactId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
        return new Member(
                contact, lead, Set.of(lead), name, null, stage, null, known, null, spoken, heard, suggestions);
    }
}
