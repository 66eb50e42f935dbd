package io.firsthand.conversion;

import io.firsthand.agreement.Agreements;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.LeadId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The leads behind the numbers, found by what they were counted by. */
@Service
public class Behinds {

    private static final int LOOKS = 20;
    private static final int AT_ONCE = 500;

    private final LatestStudy latest;
    private final PastRepository pasts;
    private final Agreements agreements;
    private final Vocabularies vocabularies;
    private final Clock clock;

    Behinds(LatestStudy latest, PastRepository pasts, Agreements agreements, Vocabularies vocabularies, Clock clock) {
        this.latest = latest;
        this.pasts = pasts;
        this.agreements = agreements;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /**
     * Some leads, the newest first.
     *
     * @param came those of them that came to the goal
     * @param next where to go on; there may be none in this part of the leads, and yet some later
     */
    public record Behind(List<LeadId> leads, List<LeadId> came, Optional<LeadId> next) {
        public Behind {
            leads = List.copyOf(leads);
            came = List.copyOf(came);
        }
    }

    /** Of those that were counted for a value; empty if there is no such value. */
    public Optional<Behind> of(Goal goal, String characteristic, String value, Optional<LeadId> after, int most) {
        return latest.study(workspace()).flatMap(study -> {
            var codebook = study.codebook();
            var column = codebook.column(characteristic, value);
            return column < 0
                    ? Optional.empty()
                    : Optional.of(search(codebook, column, study.horizon(goal), after, most));
        });
    }

    /** Looks through some thousand leads, not more. */
    private Behind search(Codebook codebook, int column, Horizon horizon, Optional<LeadId> after, int most) {
        var values = new Values(agreements.inForce(), vocabularies.current());
        var now = clock.instant();
        var last = after.flatMap(it -> Optional.ofNullable(
                pasts.of(workspace(), List.of(it.value()), now).get(it.value())));
        var leads = new ArrayList<LeadId>();
        var came = new ArrayList<LeadId>();
        for (var look = 0; look < LOOKS; look++) {
            var some = pasts.before(workspace(), last, now, AT_ONCE);
            for (var it : some) {
                last = Optional.of(it);
                if (horizon.counts(it)
                        && Arrays.stream(codebook.columns(values.of(it))).anyMatch(each -> each == column)) {
                    leads.add(new LeadId(it.lead()));
                    came.addAll(it.came(horizon.goal()) ? List.of(new LeadId(it.lead())) : List.of());
                    if (leads.size() == most) {
                        return new Behind(leads, came, Optional.of(new LeadId(it.lead())));
                    }
                }
            }
            if (some.size() < AT_ONCE) {
                return new Behind(leads, came, Optional.empty());
            }
        }
        return new Behind(leads, came, last.map(it -> new LeadId(it.lead())));
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
