package io.firsthand.identity;

import java.util.Optional;

/**
 * What somebody still has in hand, so that nobody leaves with it: declare a bean for each sort of thing. Asked in the
 * order of {@link org.springframework.core.annotation.Order}, and in the transaction that deactivates the person.
 */
public interface Leaving {

    /** The key of words that say so much of it, such as “3 open leads”. */
    String words();

    long keeps(PersonId person);

    /**
     * Gives all of it to somebody else, and returns of how much nobody was found who could have it.
     *
     * @param heir empty for whom the rules of the workspace find
     */
    long handOver(PersonId person, Optional<PersonId> heir, Actor by);
}
