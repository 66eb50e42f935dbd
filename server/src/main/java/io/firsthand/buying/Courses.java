package io.firsthand.buying;

import io.firsthand.buying.CourseRepository.Day;
import io.firsthand.buying.CourseRepository.Most;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadRecords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the whole of a company did over time, and who did it. */
@Service
@Transactional(readOnly = true)
public class Courses {

    static final int WEEKS = 26;

    private static final Most MOST = new Most(8, 15, 5);

    private final CourseRepository courses;
    private final SignRepository signs;
    private final Buying buying;
    private final LeadRecords leads;
    private final Clock clock;

    Courses(CourseRepository courses, SignRepository signs, Buying buying, LeadRecords leads, Clock clock) {
        this.courses = courses;
        this.signs = signs;
        this.buying = buying;
        this.leads = leads;
        this.clock = clock;
    }

    /** The end of a week, and how intense it was then. */
    public record Week(LocalDate end, double intensity) {}

    /** Somebody who did something. */
    public record Doer(LeadId lead, String name, double intensity, int explicit, int engagement, Instant last) {}

    /**
     * A company’s course.
     *
     * @param standing how far it is
     * @param weeks the last 26, the last one up to now
     * @param doers the most intense first
     * @param latest explicit signs first
     */
    public record Course(Standing standing, List<Week> weeks, List<Doer> doers, List<Sign> latest) {

        public boolean isEmpty() {
            return latest.isEmpty();
        }
    }

    public Course of(CompanyId company) {
        var now = clock.instant();
        var found = courses.of(workspace(), company, now, MOST);
        var names = leads.names(
                found.doers().stream().map(CourseRepository.Doer::lead).toList());
        return new Course(
                buying.of(company, found.sums(), now),
                weeks(found.days(), now),
                found.doers().stream().map(it -> doer(it, names)).toList(),
                found.latest());
    }

    /** The latest that people asked for, also of one lead that is about to be given up. */
    public List<Sign> explicit(CompanyId company, int most) {
        return signs.explicit(workspace(), company, clock.instant(), most);
    }

    /** One exponential carried on from day to day, noted down at the end of each week. */
    static List<Week> weeks(List<Day> days, Instant now) {
        var weeks = new ArrayList<Week>();
        var first = now.minus(Duration.ofDays(7L * (WEEKS - 1)));
        var intensity = Intensity.none(days.isEmpty() ? first : noon(days.getFirst(), now));
        var next = 0;
        for (var week = 0; week < WEEKS; week++) {
            var end = first.plus(Duration.ofDays(7L * week));
            while (next < days.size() && !noon(days.get(next), now).isAfter(end)) {
                var day = days.get(next++);
                intensity = intensity.at(noon(day, now)).with(weight(day), noon(day, now));
            }
            weeks.add(new Week(
                    end.atZone(ZoneOffset.UTC).toLocalDate(), intensity.at(end).value()));
        }
        return weeks;
    }

    /** A day counts as its noon, today as now. */
    private static Instant noon(Day day, Instant now) {
        var noon = day.day().atTime(12, 0).toInstant(ZoneOffset.UTC);
        return noon.isAfter(now) ? now : noon;
    }

    private static double weight(Day day) {
        return day.explicit() * Intensity.EXPLICIT + day.engagement() * Intensity.ENGAGEMENT;
    }

    private static Doer doer(CourseRepository.Doer it, Map<LeadId, String> names) {
        return new Doer(
                it.lead(),
                names.getOrDefault(it.lead(), ""),
                it.intensity(),
                it.explicit(),
                it.engagement(),
                it.last());
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
