package io.firsthand.routing;

/** What came of somebody’s wish to be away. */
public sealed interface AbsenceChange {

    record Noted(Absence absence) implements AbsenceChange {}

    record Missing() implements AbsenceChange {}

    /** Only managers say it for others. */
    record NotAllowed() implements AbsenceChange {}

    record Refused(Saved.Flaw flaw) implements AbsenceChange {}
}
