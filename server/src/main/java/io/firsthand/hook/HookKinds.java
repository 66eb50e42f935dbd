package io.firsthand.hook;

import io.firsthand.ledger.Kind;

/** The sorts of facts that inbound webhooks write. */
public final class HookKinds {

    /** A lead came by a webhook: by which, and in which delivery. */
    public static final Kind RECEIVED = new Kind("webhook.received");

    private HookKinds() {}
}
