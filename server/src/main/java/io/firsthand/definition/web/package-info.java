/** The form that builds conditions, and writes them as text, for every page where somebody sets one. */
@NullMarked
@NamedInterface("web")
package io.firsthand.definition.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
