package io.firsthand.content;

import io.firsthand.lead.Mistake;
import java.util.List;

/** What became of something that somebody wanted to do with a piece of content. */
public sealed interface PieceChange {

    record Done(Piece piece) implements PieceChange {}

    record Missing() implements PieceChange {}

    /** Only somebody of sales says that buyers may get it. */
    record NotYours() implements PieceChange {}

    /** It is not so far, or already further. */
    record NotNow(Piece piece) implements PieceChange {}

    record Refused(List<Mistake> mistakes) implements PieceChange {

        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
