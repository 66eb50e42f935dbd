package io.firsthand.network;

import io.firsthand.ledger.Kind;
import io.firsthand.network.Introduction.State;
import java.util.Set;

/** The sorts of facts that this module writes. */
public final class NetworkKinds {

    public static final Kind ASKED = new Kind("introduction.asked");
    public static final Kind ACCEPTED = new Kind("introduction.accepted");
    public static final Kind DECLINED = new Kind("introduction.declined");
    public static final Kind DONE = new Kind("introduction.done");
    public static final Kind WITHDRAWN = new Kind("introduction.withdrawn");

    static final Set<Kind> ALL = Set.of(ASKED, ACCEPTED, DECLINED, DONE, WITHDRAWN);

    private NetworkKinds() {}

    static Kind of(State state) {
        return switch (state) {
            case ASKED -> ASKED;
            case ACCEPTED -> ACCEPTED;
            case DECLINED -> DECLINED;
            case DONE -> DONE;
            case WITHDRAWN -> WITHDRAWN;
        };
    }
}
