package io.firsthand.capture;

import java.util.List;

/** Knows what buyers ask, for phones to choose from; declare one in a higher module as a bean. */
@FunctionalInterface
public interface KnownQuestions {

    /** The words of so many at most. */
    List<String> words(int most);
}
