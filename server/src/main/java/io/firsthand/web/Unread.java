package io.firsthand.web;

/** How many notifications a person has not read, for the bell on every page; a module above declares one as a bean. */
@FunctionalInterface
public interface Unread {

    long count(Viewer viewer);
}
