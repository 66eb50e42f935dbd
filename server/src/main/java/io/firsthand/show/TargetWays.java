package io.firsthand.show;

import io.firsthand.identity.Actor;
import io.firsthand.lead.CompanyId;
import io.firsthand.web.Html;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** A few lines that a higher module shows beside companies that shall be met; declare one as a bean. */
@FunctionalInterface
public interface TargetWays {

    /** For those of these companies of which there is something to say. */
    Map<CompanyId, Html> of(Collection<CompanyId> companies, Actor actor, Locale locale);
}
