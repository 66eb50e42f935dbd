package io.firsthand.committee;

import io.firsthand.identity.PersonId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a company, in one purchase.
 *
 * @param lead the newest of theirs at this company
 * @param leads all of theirs there
 * @param owner who has that lead
 * @param place where they stand on the picture, if somebody placed them
 * @param spokenAt when a person of ours spoke with them last
 * @param heardAt when they last spoke, wrote or did anything
 * @param suggestions what might be so, as long as nobody has said so
 */
public record Member(
        ContactId contact,
        LeadId lead,
        Set<LeadId> leads,
        String name,
        @Nullable String title,
        Stage stage,
        @Nullable PersonId owner,
        Known known,
        @Nullable Place place,
        @Nullable Instant spokenAt,
        @Nullable Instant heardAt,
        List<Suggestion> suggestions) {

    public Member {
        leads = Set.copyOf(leads);
        suggestions = List.copyOf(suggestions);
    }

    /** In thousandths of the picture, from its left upper corner. */
    public record Place(int x, int y) {}

    /** Whether anything is known of them in this purchase. */
    public boolean isIn() {
        return !known.isNothing();
    }
}
