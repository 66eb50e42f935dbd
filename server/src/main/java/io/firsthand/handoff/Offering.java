package io.firsthand.handoff;

import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.lead.Stage;
import io.firsthand.routing.Reason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of the wish to offer a lead to sales. */
public sealed interface Offering {

    LeadId lead();

    record Offered(Handoff handoff) implements Offering {

        @Override
        public LeadId lead() {
            return handoff.lead();
        }
    }

    /** It is with somebody already; that handoff. */
    record AlreadyOpen(Handoff handoff) implements Offering {

        @Override
        public LeadId lead() {
            return handoff.lead();
        }
    }

    /** Nobody can take it: routing is off, or found no one who is there; it says why. */
    record Nobody(LeadId lead, String step, List<Reason> reasons) implements Offering {

        public Nobody {
            reasons = List.copyOf(reasons);
        }
    }

    /** It stands where nothing can be offered: disqualified, won, lost, or an opportunity already. */
    record NotNow(LeadId lead, Stage stage) implements Offering {}

    /** There is no such lead, or it was withdrawn or erased. */
    record Missing(LeadId lead) implements Offering {}

    /** Nothing was written, for these reasons. */
    record Refused(LeadId lead, List<Mistake> mistakes) implements Offering {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** Tells how many of these came about. */
    static long offered(List<Offering> all) {
        return all.stream().filter(Offered.class::isInstance).count();
    }

    /** Names the handoff that came about, if one did. */
    default Optional<UUID> id() {
        return this instanceof Offered(var it) ? Optional.of(it.id()) : Optional.empty();
    }
}
