package io.firsthand.identity.web;

import io.firsthand.identity.Person;
import io.firsthand.identity.PersonChange.Keeps.Kept;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;

/**
 * Somebody is to be deactivated, and has something in hand.
 *
 * @param heirs who may get it
 */
public record DeparturePage(Person person, List<Kept> kept, Map<String, String> heirs, String heir, Mistakes mistakes)
        implements Html {}
