package io.firsthand.touch;

import io.firsthand.identity.Actor;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Mistake;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Short fields that a higher module adds to the form by which a touch is written down, folded away and all of them
 * optional; declare one as a bean. Names of fields begin with the module's name and a dot.
 */
public interface TouchFields {

    /** Lower stands first; leave gaps. */
    int order();

    /**
     * The fields; empty where nothing is to be asked of this lead.
     *
     * @param typed what was typed before, where the form is shown again
     */
    Optional<Html> of(LeadId lead, Map<String, String> typed, Mistakes mistakes, Actor actor);

    /** What is wrong with what was typed; the touch is not written down then. */
    default List<Mistake> check(LeadId lead, Map<String, String> typed) {
        return List.of();
    }

    /** Keeps what was typed, after the touch was written down. */
    void logged(Touch touch, Map<String, String> typed, Actor actor);
}
