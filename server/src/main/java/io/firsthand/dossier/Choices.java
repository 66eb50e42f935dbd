package io.firsthand.dossier;

import static java.util.stream.Collectors.toMap;

import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import io.firsthand.lead.Channel;
import io.firsthand.lead.Grade;
import io.firsthand.web.Words;
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

    private final People people;
    private final Words words;

    Choices(People people, Words words) {
        this.people = people;
        this.words = words;
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

    private static <T> Map<String, String> inWords(
            Stream<T> things, Function<T, String> id, Function<T, String> words) {
        return things.collect(toMap(id, words, (first, _) -> first, LinkedHashMap::new));
    }
}
