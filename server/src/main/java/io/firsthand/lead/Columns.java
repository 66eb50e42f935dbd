package io.firsthand.lead;

import io.firsthand.identity.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into one array for each column, so that one statement with {@code unnest} writes or finds them all.
 * Everything travels as text and is cast in the statement: {@code unnest(:ids::uuid[], …)}.
 */
public final class Columns<T> {

    private final Collection<T> rows;
    private final Map<String, Object> parameters = new HashMap<>();

    private Columns(Collection<T> rows) {
        this.rows = rows;
    }

    public static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(rows);
    }

    /** One more column; UUIDs, times, numbers and booleans are written as PostgreSQL reads them. */
    public Columns<T> with(String name, Function<T, @Nullable Object> value) {
        var column = new @Nullable String[rows.size()];
        var i = 0;
        for (var row : rows) {
            column[i++] = text(value.apply(row));
        }
        parameters.put(name, column);
        return this;
    }

    public Columns<T> and(Columns<?> others) {
        parameters.putAll(others.parameters);
        return this;
    }

    public Columns<T> and(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public Map<String, Object> map() {
        return parameters;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant time -> time.toString();
            case PersonId person -> person.value().toString();
            default -> value.toString();
        };
    }
}
