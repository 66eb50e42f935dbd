package io.firsthand.duplicate.web;

import io.firsthand.duplicate.Likely;
import io.firsthand.duplicate.web.PairCard.Why;
import io.firsthand.web.Html;
import java.util.List;

/** Whom we may know already, while somebody is being typed in. */
public record PossiblePart(List<Known> known) implements Html {

    public PossiblePart {
        known = List.copyOf(known);
    }

    /** Somebody we know, and why we think so. */
    public record Known(Likely likely, List<Why> reasons) {

        public Known {
            reasons = List.copyOf(reasons);
        }

        public String href() {
            var leads = likely.profile().leads();
            return leads.isEmpty() ? "/leads" : "/leads/" + leads.getFirst().value();
        }
    }
}
