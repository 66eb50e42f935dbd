package io.firsthand.identity;

/** Published when a person's session has ended at the person's wish, after that is committed. */
public record SignedOut(PersonId person) {}
