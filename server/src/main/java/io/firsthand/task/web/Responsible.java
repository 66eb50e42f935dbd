package io.firsthand.task.web;

import static java.util.stream.Collectors.toMap;

import io.firsthand.identity.People;
import io.firsthand.identity.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who can be responsible for a task. */
@Component
class Responsible {

    private final People people;

    Responsible(People people) {
        this.people = people;
    }

    /** Active people by id, by name. */
    Map<String, String> choices() {
        return people.all().stream()
                .filter(Person::active)
                .collect(toMap(it -> it.id().value().toString(), Person::name, (one, _) -> one, LinkedHashMap::new));
    }
}
