package io.firsthand.lead;

import io.firsthand.identity.Actor;
import io.firsthand.lead.SecondThought.Doubt;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has people look twice before they give up a lead, wherever they do it. */
@Service
public class SecondThoughts {

    /** What a form or a program says once it has seen the evidence. */
    public static final String SEEN = "seen";

    /** The name of the field that says so. */
    public static final String FIELD = "secondLook";

    private final ObjectProvider<SecondThought> thoughts;
    private final TransactionTemplate transaction;

    SecondThoughts(ObjectProvider<SecondThought> thoughts, PlatformTransactionManager transactions) {
        this.thoughts = thoughts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What has to be shown before; empty where nothing speaks against it or it was seen. */
    public Optional<Doubt> before(GivingUp what, String seen, Actor actor, Locale locale) {
        return seen.equals(SEEN) || !what.isDoubtful()
                ? Optional.empty()
                : thoughts.orderedStream()
                        .flatMap(it -> it.before(what, actor, locale).stream())
                        .findFirst();
    }

    /** Those of many leads that nobody should give up unseen. */
    public Set<LeadId> doubted(Collection<LeadId> some) {
        var doubted = new HashSet<LeadId>();
        thoughts.orderedStream().forEach(it -> doubted.addAll(it.doubted(some)));
        return doubted;
    }

    /**
     * Does it, and keeps what was chosen if somebody had looked twice; nothing is kept of what was not done.
     *
     * @param seen {@link #SEEN} if they had
     */
    public <T> T choosing(GivingUp what, String seen, Actor actor, Supplier<T> doing, Predicate<T> isDone) {
        if (!seen.equals(SEEN)) {
            return doing.get();
        }
        var outcome = transaction.execute(status -> {
            thoughts.orderedStream().forEach(it -> it.chosen(what, what.choice(), actor));
            var done = doing.get();
            if (!isDone.test(done)) {
                status.setRollbackOnly();
            }
            return done;
        });
        if (outcome == null) {
            throw new IllegalStateException("Nothing was done");
        }
        return outcome;
    }
}
