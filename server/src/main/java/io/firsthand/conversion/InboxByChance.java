package io.firsthand.conversion;

import io.firsthand.handoff.InboxRank;
import io.firsthand.lead.LeadId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Orders what no clock presses for by how likely it converts, if RevOps wants it so. */
@Component
class InboxByChance implements InboxRank {

    private final Conversions conversions;

    InboxByChance(Conversions conversions) {
        this.conversions = conversions;
    }

    @Override
    public Optional<Map<LeadId, Double>> of(Collection<LeadId> leads) {
        return conversions.setting().ordersInbox() ? Optional.of(conversions.probabilities(leads)) : Optional.empty();
    }
}
