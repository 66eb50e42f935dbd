package io.firsthand.show;

import io.firsthand.identity.PersonId;
import java.time.LocalDate;

/** How many conversations somebody shall have on a day. */
public record Goal(PersonId person, LocalDate day, int conversations) {}
