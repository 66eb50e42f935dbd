package io.firsthand.lead;

import io.firsthand.identity.Actor;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;

/** A section that a higher module shows on the page of a lead; declare one as a bean. */
public interface LeadSection {

    /** The side column holds what is short. */
    enum Column {
        MAIN,
        SIDE
    }

    Column column();

    /** Lower stands first; leave gaps: touches 10, opportunities 20, tasks 30, attachments 40. */
    int order();

    /** A {@code <section>} with its heading; empty where there is nothing to show to this reader. */
    Optional<Html> of(Lead lead, Actor actor, Locale locale);
}
