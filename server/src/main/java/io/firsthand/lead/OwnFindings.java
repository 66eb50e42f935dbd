package io.firsthand.lead;

import io.firsthand.ledger.Kind;
import java.util.Set;

/**
 * Says by which sorts of facts the server itself writes what it found when it looked at a lead. Whoever writes such a fact
 * is no person, and what they write is nobody's work on the lead.
 */
public interface OwnFindings {

    Set<Kind> kinds();
}
