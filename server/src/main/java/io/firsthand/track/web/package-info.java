/** Where tracks are written and drawn. */
@NullMarked
@NamedInterface("web")
package io.firsthand.track.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
