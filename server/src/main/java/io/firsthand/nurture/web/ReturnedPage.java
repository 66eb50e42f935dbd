package io.firsthand.nurture.web;

import io.firsthand.nurture.StayLists;
import io.firsthand.track.Track;
import io.firsthand.web.Html;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was returned, why, and what would bring them back; or who waits for the review.
 *
 * @param tracks those that are in use, to go on in
 */
public record ReturnedPage(
        boolean isReview,
        List<StayRow> rows,
        StayLists.@Nullable After next,
        long review,
        List<Track> tracks,
        boolean mayDecide)
        implements Html {

    public String at() {
        return isReview ? "review" : "returned";
    }

    public String href() {
        return isReview ? "/nurture/review" : "/nurture";
    }
}
