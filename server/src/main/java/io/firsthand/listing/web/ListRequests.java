package io.firsthand.listing.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.People;
import io.firsthand.listing.ListFilter;
import io.firsthand.listing.ListQueries;
import io.firsthand.listing.SavedView;
import io.firsthand.listing.SavedViews;
import io.firsthand.web.Viewer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads which list somebody asks for. */
@Component
class ListRequests {

    private final People people;
    private final SavedViews views;
    private final ListQueries queries;

    ListRequests(People people, SavedViews views, ListQueries queries) {
        this.people = people;
        this.views = views;
        this.queries = queries;
    }

    Reader reader(Actor actor, Viewer viewer, Locale locale) {
        return actor.person()
                .flatMap(people::find)
                .map(person -> new Reader(person, viewer.zone(), locale, queries))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    /** A view without anything beside it means what it keeps; a view nobody may see is left out. */
    ListAddress address(Map<String, String> asked, Reader reader) {
        var view = Optional.ofNullable(asked.get("view"))
                .flatMap(ListRequests::id)
                .flatMap(id -> views.find(id, reader.person()))
                .orElse(null);
        var filter = new ListFilter(asked);
        if (view != null && filter.text().isEmpty() && !asked.containsKey("edited")) {
            return new ListAddress(ListFilter.parse(view.address()), view);
        }
        return new ListAddress(filter, view);
    }

    /** What a person sees who only asks for leads, if they chose something. */
    Optional<SavedView> preferred(Reader reader) {
        return Optional.ofNullable(views.habit(reader.person()).defaultView())
                .flatMap(id -> views.find(id, reader.person()));
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
