package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.LeadGroup.By;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The leads of a list in groups, and the words by which leads can be told apart. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class LeadGroups {

    private static final int MOST_VALUES = 500;

    private final Counts counts;
    private final CountRepository kept;

    LeadGroups(Counts counts, CountRepository kept) {
        this.counts = counts;
        this.kept = kept;
    }

    /** Up to 500 groups, the largest first. */
    public List<LeadGroup> of(LeadQuery query, By by) {
        var words = Words.of(query.text() == null ? "" : query.text());
        return counts.groups(CurrentWorkspace.get().value(), query, words, by, MOST_VALUES);
    }

    /**
     * The groups of the next companies by name, after the given one; empty for queries whose numbers are not kept,
     * which {@link #of} answers.
     */
    @Transactional(readOnly = true)
    public List<LeadGroup> companies(LeadQuery query, @Nullable CompanyId after, int most) {
        if (query.text() != null && !Words.of(query.text()).isEmpty()) {
            return List.of();
        }
        UUID from = after == null ? null : after.value();
        return Kept.of(CurrentWorkspace.get().value(), query, By.COMPANY)
                .map(it -> kept.companies(it, from, most))
                .orElse(List.of());
    }

    /** The names of companies by their ids. */
    @Transactional(readOnly = true)
    public Map<String, String> companyNames(Collection<CompanyId> some) {
        return some.isEmpty()
                ? Map.of()
                : kept.companyNames(CurrentWorkspace.get().value(), some);
    }

    /** Up to 500 tags that any lead carries, by name. */
    @Transactional(readOnly = true)
    public List<String> tags() {
        return kept.values(CurrentWorkspace.get().value(), "tag", MOST_VALUES);
    }

    /** Up to 500 campaigns that any lead came from, by name. */
    @Transactional(readOnly = true)
    public List<String> campaigns() {
        return kept.values(CurrentWorkspace.get().value(), "campaign", MOST_VALUES);
    }
}
