package io.firsthand.identity;

/** What came of adding a person. */
public sealed interface Addition {

    record Added(Person person) implements Addition {}

    record AlreadyThere(Person person) implements Addition {}

    record Weak(Weakness weakness) implements Addition {}
}
