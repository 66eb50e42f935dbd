package io.firsthand.nurture;

import io.firsthand.criterion.Truth;
import io.firsthand.knowledge.Wanted;
import io.firsthand.lead.LeadId;
import io.firsthand.track.Track;
import io.firsthand.track.Tracks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sees whether what would bring a lead back is so before it has even come in, which alone brings nobody back. */
@Component
class AlreadyMet {

    private final Tracks tracks;
    private final NurtureSubjects subjects;
    private final Inquiring asking;

    AlreadyMet(Tracks tracks, NurtureSubjects subjects, Inquiring asking) {
        this.tracks = tracks;
        this.subjects = subjects;
        this.asking = asking;
    }

    boolean is(LeadId lead, Optional<Track> track, Instant now) {
        var condition = track.flatMap(it -> tracks.version(it.id(), it.version()))
                .map(it -> it.design().reentry())
                .orElse("");
        var subject = subjects.of(List.of(lead), Wanted.of(List.of(condition))).get(lead);
        return subject != null && asking.current().ask(condition, subject.knowledge(), now) == Truth.MET;
    }
}
