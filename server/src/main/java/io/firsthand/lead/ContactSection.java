package io.firsthand.lead;

import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadSection.Column;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;

/** A section that a higher module shows on the page of a person; declare one as a bean. */
public interface ContactSection {

    Column column();

    /** Lower stands first; leave gaps. What the page shows by itself stands before. */
    int order();

    /** A {@code <section>} with its heading; empty where there is nothing to show to this reader. */
    Optional<Html> of(ContactId contact, Actor actor, Locale locale);
}
