package io.firsthand.web;

import java.util.List;

/** A module's places in the navigation, the phone's bottom bar and the command palette: declare one as a bean. */
@FunctionalInterface
public interface Navigation {

    List<Entry> entriesFor(Viewer viewer);

    /** Entries for those who may do what the permission names. */
    static Navigation forWhoMay(String permission, Entry... entries) {
        return viewer -> viewer.may(permission) ? List.of(entries) : List.of();
    }

    /** Where an entry stands. */
    enum Place {
        /** In the side bar and, the first four, in the phone's bottom bar. */
        MAIN,
        /** Below the others in the side bar, on the phone under "More". */
        LOWER,
        /** On the page of settings, {@code /settings}; its words with {@code .lead} behind the key say what is set there. */
        SETTINGS,
        /** On the page of one’s own account; its words with {@code .lead} behind the key say what it is for. */
        ACCOUNT,
        /** In the command palette only: something to do rather than a place to go. */
        PALETTE
    }

    /**
     * One entry.
     *
     * @param words key of the entry's words, such as {@code lead.navigation}
     * @param href a path such as {@code /leads}; the entry is current there and below
     * @param icon name of a symbol in {@code assets/icons.svg}
     * @param order lower stands first; leave gaps: leads 10, import 20, people 80, settings 90
     * @param count how many things wait there, shown behind the words; none is not shown
     */
    record Entry(String words, String href, String icon, Place place, int order, long count) {

        public Entry(String words, String href, String icon, Place place, int order) {
            this(words, href, icon, place, order, 0);
        }
    }
}
