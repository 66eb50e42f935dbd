package io.firsthand.capture;

/** What a higher module does with a conversation that was captured; declare one as a bean. */
@FunctionalInterface
public interface ConversationWatch {

    /** Told in the transaction that takes it, after its rows and facts are written. */
    void held(Conversation it);
}
