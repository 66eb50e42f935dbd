package io.firsthand.show.web;

import io.firsthand.show.Goal;
import io.firsthand.show.Result;
import io.firsthand.show.Target;
import io.firsthand.web.Html;
import java.util.List;

/**
 * One show at a glance: where and when, how it stands, and what is still to be planned.
 *
 * @param missing what nobody has planned yet, by the names of the pages where that is done
 */
public record ShowPage(Frame frame, Result result, List<Goal> goals, List<Target> targets, List<String> missing)
        implements Html {

    public long met() {
        return targets.stream().filter(Target::isMet).count();
    }

    public String place() {
        var place = frame.show().venue().place();
        return place == null ? "" : ShowForm.degrees(place.latitudeE6()) + ", " + ShowForm.degrees(place.longitudeE6());
    }
}
