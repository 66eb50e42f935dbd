/** Reads business cards: which lines a picture shows, and what about a person they say. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web", "identity", "ocr"})
package io.firsthand.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
