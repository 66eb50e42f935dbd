package io.firsthand.dossier;

import static java.util.stream.Collectors.toMap;

import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Grade;
import io.firsthand.show.Shows;
import io.firsthand.web.Words;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be chosen in forms and filters, in words by id. */
@Component
public class Choices {

    private static final int SHOWS = 200;

    private final People people;
    private final Shows shows;
    private final Words words;
    private final Clock clock;

    Choices(People people, Shows shows, Words words, Clock clock) {
        this.people = people;
        this.shows = shows;
        this.words = words;
        this.clock = clock;
    }

    public Map<String, String> channels(Locale locale) {
        return inWords(
                Arrays.stream(Channel.values()),
                Channel::id,
                channel -> words.say(locale, "lead.channel." + channel.id()));
    }

    public Map<String, String> grades(Locale locale) {
        return inWords(
                Arrays.stream(Grade.values()), Grade::name, grade -> words.say(locale, "web.grade", grade.name()));
    }

    /** Active people, who can be responsible. */
    public Map<String, String> owners() {
        return inWords(
                people.all().stream().filter(Person::active),
                person -> person.id().value().toString(),
                Person::name);
    }

    /** Trade shows: those that are on or near first, then the others, the latest first. */
    public Map<String, String> shows() {
        return inWords(
                Stream.concat(shows.near(clock.instant()).stream(), shows.page(null, SHOWS).stream()),
                show -> show.id().toString(),
                show -> show.name() + " " + show.from().getYear());
    }

    private static <T> Map<String, String> inWords(
            Stream<T> things, Function<T, String> id, Function<T, String> words) {
        return things.collect(toMap(id, words, (first, _) -> first, LinkedHashMap::new));
    }
}
