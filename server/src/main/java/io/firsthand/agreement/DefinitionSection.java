package io.firsthand.agreement;

import io.firsthand.identity.Actor;
import io.firsthand.web.Html;
import java.util.Locale;
import java.util.Optional;

/** A section that a higher module shows on the page of a definition; declare one as a bean. */
public interface DefinitionSection {

    /** Lower stands first; leave gaps: who would change sides 10, the past by this definition 20. */
    int order();

    /** A {@code <section>} with its heading; empty where there is nothing to show to this reader. */
    Optional<Html> of(Definition definition, Actor actor, Locale locale);
}
