package io.firsthand.nurture;

import io.firsthand.criterion.Knowledge;
import io.firsthand.identity.PersonId;
import io.firsthand.lead.ContactId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Stage;
import io.firsthand.track.MergeField;
import io.firsthand.track.TrackTerms;
import io.firsthand.verdict.Judged;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead and its person as a track meets them.
 *
 * @param isListed whether it is neither withdrawn nor erased
 */
record Subject(
        LeadId lead,
        ContactId contact,
        boolean isListed,
        Stage stage,
        @Nullable PersonId owner,
        @Nullable String email,
        Map<MergeField, String> fields,
        Knowledge knowledge,
        @Nullable Judged judged) {

    /** With what a track knows beside: how long the lead has been in it, how much it got. */
    Knowledge in(Stay stay, Instant now) {
        var values = new HashMap<>(knowledge.values());
        if (judged != null) {
            values.put(TrackTerms.VERDICT, judged.counts().name().toLowerCase(Locale.ROOT));
        }
        values.put(TrackTerms.DAYS, (double)
                Math.max(0, Duration.between(stay.enteredAt(), now).toDays()));
        values.put(TrackTerms.MAILS, (double) stay.mails());
        return Knowledge.of(values);
    }

    /** With who looks after it, for the text of a mail. */
    Map<MergeField, String> fields(String us, String keeper) {
        var all = new EnumMap<MergeField, String>(fields);
        all.put(MergeField.US, us);
        all.put(MergeField.OWNER, keeper);
        return all;
    }
}
