package io.firsthand.handoff;

import io.firsthand.identity.Actor;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;

/** What a higher module has to say to somebody above their inbox; declare one as a bean. */
@FunctionalInterface
public interface InboxSection {

    /** Empty where there is nothing to say. */
    Optional<Html> of(Actor actor, Locale locale);
}
