package io.firsthand.attachment;

import io.firsthand.ledger.Kind;
import java.util.Set;

/** The sorts of facts that this module writes. */
public final class AttachmentKinds {

    public static final Kind ADDED = new Kind("attachment.added");
    public static final Kind RENAMED = new Kind("attachment.renamed");
    public static final Kind WITHDRAWN = new Kind("attachment.withdrawn");
    public static final Kind RESTORED = new Kind("attachment.restored");

    static final Set<Kind> ALL = Set.of(ADDED, RENAMED, WITHDRAWN, RESTORED);

    private AttachmentKinds() {}
}
