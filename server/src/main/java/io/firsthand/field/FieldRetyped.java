package io.firsthand.field;

import java.util.UUID;

/** A field holds another sort of values than was thought, so that what leads have there is to be indexed anew. */
public record FieldRetyped(UUID workspace, UUID field) {}
