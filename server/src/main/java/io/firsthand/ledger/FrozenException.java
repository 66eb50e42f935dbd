package io.firsthand.ledger;

/** The log may not be extended or signed; the message says why and how to mend it. */
class FrozenException extends RuntimeException {

    FrozenException(String reason) {
        super(reason);
    }
}
