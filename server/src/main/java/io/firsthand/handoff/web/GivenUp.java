package io.firsthand.handoff.web;

import io.firsthand.handoff.Answering;
import io.firsthand.handoff.DisqualifyReason;
import io.firsthand.handoff.Handoff;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.GivingUp.Cause;
import io.firsthand.lead.Stage;
import java.util.Optional;

/** Which answers to a handoff give up its lead, or keep it for nurture. */
final class GivenUp {

    private GivenUp() {}

    static Optional<GivingUp> of(Handoff it, Answering what) {
        return switch (what) {
            case Answering.Accept _, Answering.Reject _, Answering.Qualify _ -> Optional.empty();
            case Answering.Return _ -> Optional.of(new GivingUp(it.lead(), Stage.NURTURE, Cause.OTHER));
            case Answering.Disqualify(var why, var _) ->
                Optional.of(new GivingUp(it.lead(), Stage.DISQUALIFIED, cause(why)));
        };
    }

    private static Cause cause(DisqualifyReason why) {
        return switch (why) {
            case NO_NEED -> Cause.NO_INTEREST;
            case BAD_TIMING -> Cause.BAD_TIMING;
            case UNABLE_TO_REACH -> Cause.NO_ANSWER;
            case NO_BUDGET, NO_FIT, COMPETITOR, DUPLICATE, NOT_A_BUSINESS -> Cause.OTHER;
        };
    }
}
