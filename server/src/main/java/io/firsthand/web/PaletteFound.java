package io.firsthand.web;

import java.util.List;

/**
 * What the command palette lists for what was typed, group by group.
 *
 * @param deeds what is done at once instead of being gone to
 */
public record PaletteFound(String typed, List<Group> groups, List<Deed> deeds) implements Html {

    /** Things that stand together, below words of this key. */
    public record Group(String words, List<Finder.Found> found) {}

    public boolean isEmpty() {
        return groups.isEmpty() && deeds.isEmpty();
    }

    public int count() {
        return groups.stream().mapToInt(group -> group.found().size()).sum() + deeds.size();
    }
}
