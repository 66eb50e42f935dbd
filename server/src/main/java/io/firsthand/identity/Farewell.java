package io.firsthand.identity;

/**
 * What goes with somebody who leaves, because it is theirs: declare a bean for each sort of thing. Asked in the transaction
 * that deactivates the person, however that comes about; nothing of it comes back when they do.
 */
@FunctionalInterface
public interface Farewell {

    void gone(PersonId person);
}
