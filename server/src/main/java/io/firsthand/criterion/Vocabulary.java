package io.firsthand.criterion;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The terms that conditions of one workspace may use. */
public final class Vocabulary {

    private final Map<String, Term> byPath;
    private volatile @Nullable Grammar grammar;

    public Vocabulary(List<Term> terms) {
        byPath = Collections.unmodifiableMap(terms.stream()
                .collect(toMap(Term::path, Function.identity(), (first, _) -> first, LinkedHashMap::new)));
    }

    /** All, also what is retired. */
    public List<Term> terms() {
        return List.copyOf(byPath.values());
    }

    /** In the order in which forms offer them. */
    public List<Term> offered() {
        return byPath.values().stream().filter(it -> !it.retired()).toList();
    }

    public Optional<Term> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Made when it is first needed: it takes some milliseconds. */
    Grammar grammar() {
        var made = grammar;
        if (made == null) {
            made = new Grammar(this);
            grammar = made;
        }
        return made;
    }
}
