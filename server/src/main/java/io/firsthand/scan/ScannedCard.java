package io.firsthand.scan;

import io.firsthand.lead.LeadId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a batch.
 *
 * @param position within its batch, from 0
 * @param front the picture whose back this is, if it is one
 * @param orientation how the file had it turned, as EXIF numbers it; 1 once it was read
 * @param lead what became of it
 */
public record ScannedCard(
        UUID id,
        UUID batch,
        int position,
        String fileName,
        CardState state,
        @Nullable UUID front,
        int orientation,
        int attempts,
        Reading reading,
        @Nullable LeadId lead) {

    static ScannedCard arriving(
            UUID id, UUID batch, int position, String fileName, @Nullable UUID front, int orientation) {
        return new ScannedCard(
                id, batch, position, fileName, CardState.WAITING, front, orientation, 0, Reading.NOTHING, null);
    }

    public boolean isBack() {
        return front != null;
    }
}
