package io.firsthand.agreement.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.Saved;
import io.firsthand.definition.Content;
import io.firsthand.identity.Actor;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Saves one change at a time onto whatever the draft says by then, so that people who edit other lines never collide. */
@Component
class EditorDesk {

    private static final int TRIES = 5;

    private final Agreements agreements;

    EditorDesk(Agreements agreements) {
        this.agreements = agreements;
    }

    /** The edit may be asked again, with a newer content. */
    Saved change(UUID id, Actor actor, UnaryOperator<Content> edit) {
        Saved saved = new Saved.Missing();
        for (var i = 0; i < TRIES; i++) {
            var now = agreements.find(id).orElse(null);
            if (now == null) {
                return new Saved.Missing();
            }
            if (!now.state().isOpen()) {
                return new Saved.Closed(now);
            }
            var next = edit.apply(now.content());
            saved = next.equals(now.content()) ? new Saved.Done(now) : agreements.save(id, now.revision(), next, actor);
            if (!(saved instanceof Saved.Conflict)) {
                return saved;
            }
        }
        return saved;
    }
}
