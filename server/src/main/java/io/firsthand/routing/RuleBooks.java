package io.firsthand.routing;

import io.firsthand.criterion.Term;
import io.firsthand.criterion.Vocabularies;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Has the rules ready, made anew only when they or the fields of the workspace change. */
@Component
class RuleBooks {

    private record Key(List<Rule> rules, List<Term> terms) {}

    private record Ready(Key key, RuleBook book) {}

    private final Vocabularies vocabularies;
    private final Map<UUID, Ready> ready = new ConcurrentHashMap<>();

    RuleBooks(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** For once. */
    RuleBook of(Setup setup) {
        return RuleBook.of(setup.rules(), vocabularies.current());
    }

    RuleBook of(UUID workspace, Setup setup) {
        var vocabulary = vocabularies.current();
        var key = new Key(setup.rules(), vocabulary.terms());
        var known = ready.get(workspace);
        if (known != null && known.key().equals(key)) {
            return known.book();
        }
        var book = RuleBook.of(setup.rules(), vocabulary);
        ready.put(workspace, new Ready(key, book));
        return book;
    }
}
