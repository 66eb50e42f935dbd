package io.firsthand.ledger;

/** What sort of thing happened, such as {@code lead.captured}; each module names its own. */
public record Kind(String name) {

    public Kind {
        if (!name.matches("[a-z]+(\\.[a-z]+)*")) {
            throw new IllegalArgumentException("Not a kind of fact: " + name);
        }
    }
}
