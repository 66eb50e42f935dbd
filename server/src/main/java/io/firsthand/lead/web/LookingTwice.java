package io.firsthand.lead.web;

import io.firsthand.identity.Actor;
import io.firsthand.lead.GivingUp;
import io.firsthand.lead.SecondThoughts;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Has programs look twice before they give up a lead. */
@Component
public class LookingTwice {

    private final SecondThoughts seconds;

    LookingTwice(SecondThoughts seconds) {
        this.seconds = seconds;
    }

    /** Does it, or throws the problem that tells what speaks against it. */
    public <T> T done(GivingUp what, String seen, Actor actor, Supplier<T> doing, Predicate<T> isDone) {
        seconds.before(what, seen, actor, Locale.ENGLISH).ifPresent(doubt -> {
            throw LeadProblems.secondLook(doubt);
        });
        return seconds.choosing(what, seen, actor, doing, isDone);
    }
}
