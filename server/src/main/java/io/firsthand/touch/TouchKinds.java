package io.firsthand.touch;

import io.firsthand.ledger.Kind;
import java.util.Set;

/** The sorts of facts that this module writes. */
public final class TouchKinds {

    public static final Kind LOGGED = new Kind("touch.logged");
    public static final Kind WITHDRAWN = new Kind("touch.withdrawn");
    public static final Kind RESTORED = new Kind("touch.restored");

    public static final Set<Kind> ALL = Set.of(LOGGED, WITHDRAWN, RESTORED);

    private TouchKinds() {}
}
