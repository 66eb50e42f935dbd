package io.firsthand.identity;

/** What came of the wish for a workspace. */
public sealed interface Founding {

    record Founded(Workspace workspace, Person administrator) implements Founding {}

    record Weak(Weakness weakness) implements Founding {}

    /** The link was used, has expired or never was one. */
    record LinkGone() implements Founding {}
}
