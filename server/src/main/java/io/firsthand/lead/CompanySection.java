package io.firsthand.lead;

import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadSection.Column;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;

/** A section that a higher module shows on the page of a company; declare one as a bean. */
public interface CompanySection {

    Column column();

    /** Lower stands first; leave gaps. What the page shows by itself stands behind. */
    int order();

    /** A {@code <section>} with its heading; empty where there is nothing to show to this reader. */
    Optional<Html> of(CompanyId company, Actor actor, Locale locale);
}
