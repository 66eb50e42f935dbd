package io.firsthand.nurture;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for all tracks of a workspace.
 *
 * @param capMails how many mails a person gets at most within …
 * @param capDays … so many days, of all tracks together
 * @param imprint who we are and where, below each mail
 * @param returnTrack for leads that are returned when the definition names no track for them
 * @param secondTrack for leads that somebody kept after a second look: their company goes on, they know their problem
 */
public record NurtureSettings(
        int capMails,
        int capDays,
        String imprint,
        @Nullable UUID returnTrack,
        @Nullable UUID secondTrack) {

    public static final NurtureSettings USUAL = new NurtureSettings(2, 7, "", null, null);

    static final int MOST_MAILS = 50;
    static final int MOST_DAYS = 90;
    static final int LONGEST_IMPRINT = 1_000;
}
