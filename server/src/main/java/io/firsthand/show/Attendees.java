package io.firsthand.show;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who will come to a show, as its organiser says: to know a person by a badge, also without network. */
@Service
@Transactional
public class Attendees {

    private static final int MOST = 1_000;

    private final AttendeeRepository repository;

    Attendees(AttendeeRepository repository) {
        this.repository = repository;
    }

    /**
     * How many there are.
     *
     * @param changed when one was added or changed last, so that a phone knows whether its copy is old
     */
    public record Extent(long count, Optional<Instant> changed) {}

    @Transactional(readOnly = true)
    public Extent extent(UUID show) {
        var extent = repository.extent(show);
        return new Extent(extent.count(), extent.changed());
    }

    @Transactional(readOnly = true)
    public Optional<Attendee> find(UUID show, String badge) {
        return repository.find(show, badge.strip());
    }

    /** Up to 1,000 in the order of their badges, behind a badge; {@code ""} to begin. */
    @Transactional(readOnly = true)
    public List<Attendee> page(UUID show, String after, int most) {
        return repository.page(show, after, Math.clamp(most, 1, MOST));
    }

    /** Deletes the list, as one is bound to when the show is over; returns how many stood on it. */
    public int deleteAll(UUID show) {
        return repository.deleteAll(show);
    }
}
