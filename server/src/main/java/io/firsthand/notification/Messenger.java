package io.firsthand.notification;

import io.firsthand.identity.Person;
import java.time.Instant;

/**
 * A further way to tell people, of a higher module, such as a chat; declare one as a bean. It is asked in the transaction of
 * what is told, once for each person and each key.
 */
@FunctionalInterface
public interface Messenger {

    /**
     * Tells it, too, if it has a way to the person that takes such news.
     *
     * @param said the sentence, in the person's language
     * @param notBefore now, or when the person's quiet hours end
     */
    void tell(Person person, News news, String said, Instant notBefore);
}
