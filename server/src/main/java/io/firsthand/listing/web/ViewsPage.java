package io.firsthand.listing.web;

import io.firsthand.listing.SavedView;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The views a person sees, and what they may do to them.
 *
 * @param names who keeps them
 * @param preferred the one that is shown first
 */
public record ViewsPage(
        List<SavedView> views,
        UUID me,
        Map<UUID, String> names,
        @Nullable UUID preferred) implements Html {

    public boolean isMine(SavedView view) {
        return view.owner().value().equals(me);
    }

    public String href(SavedView view) {
        return "/leads?view=" + view.id();
    }
}
