package io.firsthand.agreement;

import io.firsthand.ledger.Kind;

/** The sorts of facts that this module writes; they are told of a definition's id, not of a lead. */
public final class DefinitionKinds {

    public static final Kind PROPOSED = new Kind("definition.proposed");
    /** A proposed one is edited: a draft again, its signatures void. */
    public static final Kind REOPENED = new Kind("definition.reopened");

    public static final Kind COMMENTED = new Kind("definition.commented");
    public static final Kind OBJECTED = new Kind("definition.objected");
    public static final Kind RESOLVED = new Kind("definition.resolved");
    public static final Kind SIGNED = new Kind("definition.signed");
    /** It came in force. */
    public static final Kind ENACTED = new Kind("definition.enacted");

    public static final Kind SUPERSEDED = new Kind("definition.superseded");
    public static final Kind DECLINED = new Kind("definition.declined");
    public static final Kind WITHDRAWN = new Kind("definition.withdrawn");
    public static final Kind RESTORED = new Kind("definition.restored");

    private DefinitionKinds() {}
}
