package io.firsthand.nurture.web;

import io.firsthand.criterion.Truth;
import io.firsthand.lead.LeadId;
import io.firsthand.nurture.Foreseen;
import io.firsthand.track.web.TrackView;
import io.firsthand.web.Html;
import java.util.Set;
import java.util.stream.Collectors;

/** How a lead would go through a track. */
public record SimulationPage(TrackView view, LeadId lead, String name, Foreseen foreseen) implements Html {

    /** The steps on its way, to be marked in the picture. */
    public Set<String> way() {
        return foreseen.steps().stream().map(it -> it.step().key()).collect(Collectors.toSet());
    }

    public boolean leaves() {
        return foreseen.exit() == Truth.MET;
    }

    public boolean returns() {
        return foreseen.reentry() == Truth.MET;
    }
}
