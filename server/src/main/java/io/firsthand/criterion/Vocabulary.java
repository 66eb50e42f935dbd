package io.firsthand.criterion;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The terms that conditions of one workspace may use. */
public final class Vocabulary {

    private final Map<String, Term> byPath;

    public Vocabulary(List<Term> terms) {
        byPath = Collections.unmodifiableMap(terms.stream()
                .collect(toMap(Term::path, Function.identity(), (first, _) -> first, LinkedHashMap::new)));
    }

    /** In the order in which forms offer them. */
    public List<Term> terms() {
        return List.copyOf(byPath.values());
    }

    public Optional<Term> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
