package io.firsthand.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module finds for the command palette (Ctrl/Cmd-K): declare one as a bean. */
@FunctionalInterface
public interface Finder {

    /** The best few (at most five) for what was typed, which is never blank. */
    List<Found> find(String typed, Viewer viewer);

    /** Key of the words above what it finds; finders with the same words stand together. */
    default String group() {
        return "web.find.leads";
    }

    /** A finder of another group: {@code Finder.of("dossier.companies", (typed, viewer) -> …)}. */
    static Finder of(String group, Finder finder) {
        return new Finder() {
            @Override
            public List<Found> find(String typed, Viewer viewer) {
                return finder.find(typed, viewer);
            }

            @Override
            public String group() {
                return group;
            }
        };
    }

    /** Something found, in the reader's own data: {@code Found("Grace Hopper", "Compilers Inc.", "/leads/7", "user")}. */
    record Found(String title, @Nullable String detail, String href, String icon) {}
}
