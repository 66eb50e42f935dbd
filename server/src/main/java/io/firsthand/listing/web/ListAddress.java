package io.firsthand.listing.web;

import io.firsthand.lead.LeadGroup;
import io.firsthand.listing.ListFilter;
import io.firsthand.listing.SavedView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of leads and where it stands: its filter is always in the address, so that whoever gets it sees the same.
 *
 * @param view what it began as, if it is a view
 */
public record ListAddress(ListFilter filter, @Nullable SavedView view) {

    private static final List<String> FOLDED = List.of(
            "campaign", "show", "tag", "from", "to", "changedFrom", "changedTo", "email", "phone", "unknown", "field");

    static final String LIST = "/leads";
    static final String BOARD = "/leads/board";

    /** Whether it is no longer what the view keeps. */
    public boolean isEdited() {
        return view != null && !filter.text().equals(view.address());
    }

    /** How many of the filters that are folded away narrow the list. */
    public long folded() {
        return FOLDED.stream().filter(name -> filter.get(name) != null).count();
    }

    public String list() {
        return page(null);
    }

    public String page(@Nullable String cursor) {
        return of(LIST, filter, null, null, cursor);
    }

    public String with(String name, @Nullable String value) {
        return of(LIST, filter.with(name, value), null, null, null);
    }

    public String board() {
        return of(BOARD, filter, null, null, null);
    }

    public String column(String stage, @Nullable String cursor) {
        return of("/leads/board/column", filter, "in", stage, cursor);
    }

    public String rows(LeadGroup.By by, String key, @Nullable String cursor) {
        return of("/leads/group", filter.with("group", by.id()), "key", key, cursor);
    }

    public String groups(String after) {
        return of("/leads/groups", filter, "after", after, null);
    }

    /** The list without the view's changes. */
    public String reset() {
        return view == null ? LIST : of(LIST, ListFilter.parse(view.address()), null, null, null);
    }

    private String of(
            String path, ListFilter changed, @Nullable String name, @Nullable String value, @Nullable String cursor) {
        var parts = new ArrayList<String>();
        if (view != null) {
            parts.add("view=" + view.id());
        }
        if (!changed.text().isEmpty()) {
            parts.add(changed.text());
        } else if (view != null && !view.address().isEmpty()) {
            parts.add("edited=true");
        }
        if (name != null && value != null) {
            parts.add(name + "=" + encoded(value));
        }
        if (cursor != null) {
            parts.add("cursor=" + encoded(cursor));
        }
        if (parts.isEmpty() && path.equals(LIST)) {
            // Without anything it would be the view that the reader prefers.
            parts.add("view=all");
        }
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
