package io.firsthand.lead;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells how far a company has come in buying, whatever stages its leads have; a higher module declares one as a bean. */
@FunctionalInterface
public interface CompanyProgress {

    /** Empty where nothing is known. */
    Optional<Told> of(CompanyId company, Locale locale);

    /**
     * How far, in the reader's language.
     *
     * @param why what shows it
     * @param href where more is said of it
     */
    record Told(String state, @Nullable String why, String href) {}
}
