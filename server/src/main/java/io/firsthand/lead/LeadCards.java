package io.firsthand.lead;

import io.firsthand.web.TrustCard;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Composes the trust cards of leads; a higher module that knows all of them does, and declares itself as a bean. */
public interface LeadCards {

    Map<LeadId, TrustCard> of(Collection<Lead> leads, Locale locale);
}
