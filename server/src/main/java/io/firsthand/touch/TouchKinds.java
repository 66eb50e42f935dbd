package io.firsthand.touch;

import io.firsthand.ledger.Kind;

/** The sorts of facts that this module writes. */
public final class TouchKinds {

    public static final Kind LOGGED = new Kind("touch.logged");
    public static final Kind WITHDRAWN = new Kind("touch.withdrawn");
    public static final Kind RESTORED = new Kind("touch.restored");

    private TouchKinds() {}
}
