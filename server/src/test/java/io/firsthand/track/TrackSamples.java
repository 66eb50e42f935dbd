package io.firsthand.track;

import io.firsthand.Neighbour;
import io.firsthand.Samples;
import org.springframework.boot.test.context.TestComponent;

@TestComponent
class TrackSamples implements Samples {

    private final Tracks tracks;

    TrackSamples(Tracks tracks) {
        this.tracks = tracks;
    }

    @Override
    public void make(Neighbour neighbour) {
        var company = neighbour.company();
        var track = company.in(() ->
                tracks.create(Design.blank("Walled track", "en"), company.maya().actor()));
        neighbour.has(track.id(), "/tracks/", "/api/v1/tracks/");
    }
}
