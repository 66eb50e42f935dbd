package io.firsthand.buying;

import io.firsthand.ledger.Kind;
import java.util.Set;

/** The sorts of facts that this module writes. */
public final class BuyingKinds {

    /** Something was learnt of how the company of the lead evaluates. */
    public static final Kind LEARNT = new Kind("buying.learnt");

    /** Somebody looked twice before giving the lead up, and chose. */
    public static final Kind LOOKED = new Kind("buying.looked");

    public static final Set<Kind> ALL = Set.of(LEARNT, LOOKED);

    private BuyingKinds() {}
}
