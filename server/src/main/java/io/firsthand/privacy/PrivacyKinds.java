package io.firsthand.privacy;

import io.firsthand.ledger.Kind;

/** The sorts of facts that this module writes; on each lead of the contact. */
public final class PrivacyKinds {

    public static final Kind CONSENT_RECORDED = new Kind("consent.recorded");
    public static final Kind CONSENT_WITHDRAWN = new Kind("consent.withdrawn");
    public static final Kind OBJECTED = new Kind("objection.made");
    public static final Kind OBJECTION_ENDED = new Kind("objection.ended");
    public static final Kind EXPORTED = new Kind("person.exported");

    /** Of nobody's lead: that somebody was erased, with the certificate's id. */
    public static final Kind ERASED = new Kind("person.erased");

    private PrivacyKinds() {}
}
