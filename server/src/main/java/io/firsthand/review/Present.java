package io.firsthand.review;

import io.firsthand.identity.Function;
import io.firsthand.identity.PersonId;

/** Somebody who was there, as they were called and stood then. */
public record Present(PersonId person, String name, Function side) {}
