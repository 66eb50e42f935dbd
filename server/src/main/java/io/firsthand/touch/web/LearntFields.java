package io.firsthand.touch.web;

import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.touch.Touch;
import io.firsthand.touch.TouchFields;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What higher modules ask with a touch. */
@Component
class LearntFields {

    private final ObjectProvider<TouchFields> fields;

    LearntFields(ObjectProvider<TouchFields> fields) {
        this.fields = fields;
    }

    List<Html> of(LeadId lead, Map<String, String> typed, Mistakes mistakes, Actor actor) {
        return actor.may(Permission.WRITE_LEADS)
                ? inOrder()
                        .flatMap(it -> it.of(lead, typed, mistakes, actor).stream())
                        .toList()
                : List.of();
    }

    List<Mistake> check(LeadId lead, Map<String, String> typed) {
        return inOrder().flatMap(it -> it.check(lead, typed).stream()).toList();
    }

    void logged(Touch touch, Map<String, String> typed, Actor actor) {
        inOrder().forEach(it -> it.logged(touch, typed, actor));
    }

    private Stream<TouchFields> inOrder() {
        return fields.stream().sorted(Comparator.comparingInt(TouchFields::order));
    }
}
