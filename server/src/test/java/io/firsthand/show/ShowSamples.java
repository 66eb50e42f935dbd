package io.firsthand.show;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class ShowSamples implements Samples {

    private final Shows shows;

    ShowSamples(Shows shows) {
        this.shows = shows;
    }

    @Override
    public void make(Neighbour neighbour) {
        var show = Fair.planned(shows, neighbour.company(), Fair.wish("Walled show"));
        neighbour.has(show.id(), "/shows/", "/api/v1/shows/", "/capture/api/shows/");
    }
}
